# The answer. Shares are counts of 100 simulated worlds.
answer-both = { $size } { $criteria }
answer-agree = { $weights ->
    [order] { $first } comes first most often, both by size of benefit ({ $first_share } of 100 simulated worlds, ahead of { $second } with { $second_share }) and by all criteria weighted in your order ({ $other_first_share } of 100).
    [own] { $first } comes first most often, both by size of benefit ({ $first_share } of 100 simulated worlds, ahead of { $second } with { $second_share }) and by all criteria with your own weights ({ $other_first_share } of 100).
   *[unknown] { $first } comes first most often, both by size of benefit ({ $first_share } of 100 simulated worlds, ahead of { $second } with { $second_share }) and by all criteria with unknown weights ({ $other_first_share } of 100).
}
answer-size = By size of benefit, { $first } gains most in { $first_share } of 100 simulated worlds and { $second } in { $second_share }.
answer-size-tie = By size of benefit, { $first } and { $second } cannot be told apart ({ $first_share } and { $second_share } of 100 simulated worlds).
answer-size-many = By size of benefit, no sector leads: { $names } cannot be told apart ({ $shares } of 100 simulated worlds).
answer-criteria = { $weights ->
    [order] By all criteria, weighted in your order, { $first } comes first in { $first_share } of 100 and { $second } in { $second_share }.
    [own] By all criteria, with your own weights, { $first } comes first in { $first_share } of 100 and { $second } in { $second_share }.
   *[unknown] By all criteria, with unknown weights, { $first } comes first in { $first_share } of 100 and { $second } in { $second_share }.
}
answer-criteria-tie = { $weights ->
    [order] By all criteria, weighted in your order, { $first } and { $second } cannot be told apart ({ $first_share } and { $second_share } of 100).
    [own] By all criteria, with your own weights, { $first } and { $second } cannot be told apart ({ $first_share } and { $second_share } of 100).
   *[unknown] By all criteria, with unknown weights, { $first } and { $second } cannot be told apart ({ $first_share } and { $second_share } of 100).
}
answer-criteria-many = { $weights ->
    [order] By all criteria, weighted in your order, no sector leads: { $names } cannot be told apart ({ $shares } of 100).
    [own] By all criteria, with your own weights, no sector leads: { $names } cannot be told apart ({ $shares } of 100).
   *[unknown] By all criteria, with unknown weights, no sector leads: { $names } cannot be told apart ({ $shares } of 100).
}
answer-single = { $first } is the only sector of this case; it gains in { $share } of 100 simulated worlds. How often it does follows from the signs (plus or minus) that the author gave the arrows from cause to effect: an assumption, not evidence.

ranking-title = Which sector gains most?
ranking-by = Rank by
ranking-by-size = Size of benefit
ranking-by-criteria = All criteria
ranking-column-sector = Sector
ranking-column-first = Comes first
ranking-column-ranks = Share of worlds by rank, 1st to last
ranking-column-benefit = Benefit in 90% of worlds
ranking-first-share = { $share } in 100
ranking-benefit-text = median { $p50 }, 90% of worlds between { $p05 } and { $p95 }
ranking-ranks-text = { $name }: { $shares }
ranking-rank-share = rank { $rank } in { $share } of 100
ranking-note-size = Ranked by how much the sector's 12-month demand grows because of the deal. The solid part of each bar is first place, paler parts are later ranks.
ranking-note-criteria = Ranked by { $criteria } – with all weights that sum to one equally likely (SMAA-2). The interval still shows benefit alone.
ranking-note-order = Ranked by { $criteria } – with all weights that keep to your order equally likely (SMAA-2). The interval still shows benefit alone.
ranking-note-own = Ranked with your own weights: { $criteria }. The interval still shows benefit alone.
list-last = { $most } and { $last }
ranking-share-error = ±{ $error } points
ranking-signs = Benefits are above zero in { $low } to { $high } of 100 worlds, depending on the sector. That follows from the signs (plus or minus) that the author gave the arrows from cause to effect: an assumption, not evidence.
ranking-signs-one = Benefits are above zero in { $low } of 100 worlds. That follows from the signs (plus or minus) that the author gave the arrows from cause to effect: an assumption, not evidence.
ranking-error-note = The whisker on each bar is the 95% Monte Carlo error of the share of first places; it shrinks as more worlds are simulated.
card-signs = above zero in { $share } of 100 worlds – a result of the signs that the author assumed, not evidence
card-overturn = What would overturn its lead by size
preference-title = How much does each criterion count?
preference-mode = What is known about the weights of the criteria
preference-unknown = Weights unknown
preference-order = Order of importance
preference-own = My own weights
preference-unknown-hint = Nothing is assumed about the weights: every division among the criteria is equally likely.
preference-order-hint = Say which criterion matters at least as much as which other. All weights that keep to it are equally likely.
preference-own-hint = Give each criterion a weight from 0 to 10. Only the proportions count.
preference-more = Criterion that matters as much or more
preference-less = Criterion it is compared with
preference-add = Add
preference-remove = Remove
preference-remove-pair = Remove: { $pair }
preference-none = Nothing stated yet, so the weights are still unknown.
preference-pair = “{ $more }” matters at least as much as “{ $less }”
preference-weight = { $name } { $share }
preference-weight-words = { $weight } of 10, { $share } of the total
refusal-weight = No criterion has any weight, so nothing can be ranked. Give at least one of them more than zero.
refusal-contradiction = Your order contradicts itself: it runs in a circle through “{ $criterion }”. Remove one of its statements.
refusal-contradiction-all = What you stated about the weights contradicts itself. Take part of it back.
refusal-acceptance = Hardly any weights meet what you stated: fewer than 1 in 10,000. Remove a statement.
refusal-too-large = { $samples } simulated worlds need more memory than a browser gives. This case allows at most { $most }; choose fewer.
refusal-stays = The ranking still shows the last run that was possible.
worlds-title = Simulated worlds
worlds-stop = Stop
worlds-hint = More worlds make the error of the simulation smaller; the assumptions stay as uncertain as they are.
pairwise-title = Who is ahead of whom
pairwise-intro = In how many of 100 simulated worlds the sector of the row is ahead of that of the column.
pairwise-size = By size of benefit
pairwise-criteria = By all criteria
pairwise-holistic = All ranks in one index
orders-title = Two orders, and why they differ
orders-intro = Size of benefit asks who gains most. All criteria together ask who comes first when other things count as well. Both are honest answers, to different questions. Where a place reads “1–2”, the simulation cannot tell the two places apart.
orders-size = By size of benefit
orders-criteria = { $weights ->
    [order] By all criteria, weighted in your order
    [own] By all criteria, with your own weights
   *[unknown] By all criteria, weights unknown
}
orders-why-same = { $a } leads both orders: by size and by all criteria alike, it comes first more often than any other sector.
orders-why-differ = { $weights ->
    [own] { $a } leads by size, { $b } by all criteria. On average { $b } does better than { $a } in { $ahead }; { $a } does better in { $behind }. With your own weights { $b } comes first more often.
   *[unknown] { $a } leads by size, { $b } by all criteria. On average { $b } does better than { $a } in { $ahead }; { $a } does better in { $behind }. Which of the two comes first depends on what these count for.
}
orders-why-differ-only = { $a } leads by size, { $b } by all criteria. On average { $b } does better than { $a } in { $ahead }; in no criterion is { $a } clearly better on average.
orders-why-differ-none = { $a } leads by size, { $b } by all criteria, although on average { $b } is clearly better than { $a } in no single criterion. What decides is how the criteria fall together in single worlds.
orders-why-tie-size = By size, { $a } cannot be told apart; by all criteria { $b } leads. So one cannot say that the two orders name different leaders by more than the error of the simulation.
orders-why-tie-size-out = By size, { $a } cannot be told apart; by all criteria { $b } leads, which is not among them.
orders-why-tie-criteria = By size { $a } leads; by all criteria { $b } cannot be told apart. So one cannot say that the two orders name different leaders by more than the error of the simulation.
orders-why-tie-criteria-out = By size { $a } leads; by all criteria { $b } cannot be told apart, and { $a } is not among them.
orders-why-tie-both = Neither order has a single leader: by size, { $a } cannot be told apart; by all criteria, { $b } cannot.
central-title = Who should prefer which sector
central-intro = Central weights are the average of all weights with which a sector came first. The confidence factor says in how many of 100 worlds it comes first with exactly these weights.
central-confidence = Confidence factor
central-never = never first
central-fixed = You have set the weights yourself, so there is nothing left to compare. Choose “Weights unknown” or “Order of importance” to see which weights put which sector first.
central-sentence = { $sector } suits those who give { $criterion } about { $share } of the weight. With its central weights it comes first in { $confidence } of 100 worlds.
central-sentence-weak = { $sector } does best when { $criterion } gets about { $share } of the weight; but even with its central weights it comes first in only { $confidence } of 100 worlds.
central-sentence-plain = For { $sector } no criterion stands out: it comes first with weights of all kinds. With its central weights it comes first in { $confidence } of 100 worlds.
central-sentence-never = { $sector } came first in none of { $samples } simulated worlds.
article-order-title = The article’s own order
article-order-list = The article’s order: { $order }.
article-order-claim = The claim behind the first place
article-pairs = { $open ->
    [0] Of { $pairs } pairs of sectors, our order agrees with the article in { $agree } and disagrees in { $disagree }.
   *[other] Of { $pairs } pairs of sectors, our order agrees with the article in { $agree } and disagrees in { $disagree }; { $open } cannot be told apart.
}
article-first = { $sector }, which the article puts first, comes first in { $share } of 100 worlds: place { $place } of { $count }.

assumptions-title = What matters most
assumptions-hint = The three assumptions that carry the order. Set one and everything follows.
assumptions-influence = has a part in { $share } of the doubt
assumption-value = set to { $value }
assumption-author = author: { $median } (90%: { $low } to { $high })
assumption-reset = Undo
assumptions-open = Change assumptions
label-seed = stated in the article
label-public = publicly reported
label-assumption = assumption
why = Why this value?
claims-behind = Claims
claim-as-stated = not checkable
claim-corroborated = corroborated
claim-contradicted = contradicted
claim-outdated = outdated
claim-unverifiable = unverifiable
claim-ambiguous = depends on reading
sources-behind = Sources
source-entry = { $title } ({ $publisher }, { $date })
scenario = Scenario
reset-all = Reset
share-link = Copy link
share-copied = Link copied
share-failed = Copy the address from the address bar
close = Close

cards-title = The sectors, one by one
card-chance-first = { $share } in 100 to gain most
card-benefit = { $p50 } (90%: { $p05 } to { $p95 })
card-direction-up = demand rises
card-direction-down = demand falls
card-direction-unclear = direction unclear
card-path = Strongest path
card-path-share = { $path }: { $share } of { $total }
card-path-none = Nothing reaches this sector.
path-arrow = →
card-projects = Projects the article names
card-projects-none = The article names none.
card-collision = Careful: { $text }
card-thesis = For
card-antithesis = Against
evidence-title = Evidence
evidence-size = Size
evidence-directness = Directness
evidence-speed = Speed
evidence-quality = Evidence
evidence-market = Market
evidence-size-large = large
evidence-size-medium = medium
evidence-size-small = small
evidence-size-detail = Median benefit { $value } of the 12-month demand.
evidence-directness-direct = direct
evidence-directness-mixed = mixed
evidence-directness-indirect = indirect
evidence-directness-detail = On average one step in { $steps } of the effect is direct (index { $value }).
evidence-speed-fast = fast
evidence-speed-medium = medium
evidence-speed-slow = slow
evidence-speed-detail = About { $months } months until the effect shows.
evidence-quality-good = backed
evidence-quality-mixed = mixed
evidence-quality-weak = weak
evidence-quality-none = no claim
evidence-quality-detail = Claims about this sector: { $corroborated } corroborated, { $contradicted } contradicted or outdated, { $open } open to reading or unverifiable.
evidence-market-detail = { $caar } beyond the benchmark within { $days } days of { $event }, mean of { $count } asset(s); the Market page has the tests.

why-title = How the deal reaches them
why-intro = Share of each sector's mean benefit that arrives along its strongest paths. Contributions add up exactly.
why-more = { $count ->
    [one] and { $count } more path: { $share }
   *[other] and { $count } more paths: { $share }
}

footer-method = Benefit = change of a sector's 12-month demand caused by the deal, compared with the same world without it. Not a price forecast, not advice.
footer-certificate = Run { $hash }: case { $case }, scenario { $scenario }, seed { $seed }, { $samples } samples, engine { $engine }.
footer-correlations = No set of variables can have the correlations that the case states; they were changed by up to { $change } to the nearest that one can have.
status-published = Published run. Your browser has not recomputed it yet.
status-running = Computing { $done } of { $total } worlds in your browser …
status-verified = Recomputed in your browser: the same result to the last bit.
status-computed = Computed in your browser: { $samples } worlds.
status-restarted = The computation stopped and was restarted. Nothing is lost.
status-fallback = Background computing is not available here; the page computes by itself and may respond more slowly.
status-failed = The computation failed: { $message }
error-load = This case could not be loaded: { $message }
error-start = The interactive part of this page could not start. The published run can be read; for more, reload the page or use a browser with WebAssembly.
error-reload = Check the connection and reload the page.
address-ignored = Part of the address was not understood and was ignored: { $parts }

unit-usd-per-gpu = ${ $value } per GPU
unit-usd-per-gpu-hour = ${ $value } per GPU-hour
unit-per-year = { $value }% a year
unit-per-month = { $value }% a month
unit-months = { $value } months
count-million = { $value } million GPUs
count-ten-thousand = { $value }0 thousand GPUs
money-million = ${ $value }M
money-billion = ${ $value }B
money-trillion = ${ $value }T
money-hundred-million = ${ $value }00M
money-ten-thousand = ${ $value }0K

