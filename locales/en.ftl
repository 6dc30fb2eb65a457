# Interface texts in English. Every key must exist in every language.

product = Spillover
skip-to-content = Skip to the answer
theme-light = Light theme
theme-dark = Dark theme
theme-switch = Switch between light and dark
language-switch = Language
as-of = As of { $date }
meta-claims = { $count ->
    [one] { $count } claim checked
   *[other] { $count } claims checked
}
meta-worlds = { $worlds } simulated worlds, ±{ $error } points

# The answer. Shares are counts of 100 simulated worlds.
answer-differ = By size of benefit, { $first } gains most in { $first_share } of 100 simulated worlds and { $second } in { $second_share }. Weigh speed, directness and live projects too, and { $other_first } ({ $other_first_share } of 100) and { $other_second } ({ $other_second_share }) come first most often.
answer-agree = { $first } comes first most often, both by size of benefit ({ $first_share } of 100 simulated worlds, ahead of { $second } with { $second_share }) and when speed, directness and live projects are weighed too ({ $other_first_share } of 100).
answer-tie = By size of benefit, { $first } and { $second } cannot be told apart ({ $first_share } and { $second_share } of 100 simulated worlds). Weigh speed, directness and live projects too, and { $other_first } ({ $other_first_share } of 100) and { $other_second } ({ $other_second_share }) come first most often.
answer-single = { $first } is the only sector of this case; it gains in { $share } of 100 simulated worlds.
answer-caveat = The order rests on assumptions rather than on the article's facts; move them and see.

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

assumptions-title = What matters most
assumptions-hint = The three assumptions that carry the order. Set one and everything follows.
assumptions-influence = carries { $share } of the doubt
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
embed-card = Embed
embed-title = Put this card on your page
embed-hint = Paste these lines where the card should stand. The second one fits the height; the card works without it, too. No cookies, no tracking.
embed-copy = Copy code
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
evidence-market-review = under review
evidence-market-detail = Prices are not analysed in this release.

why-title = How the deal reaches them
why-intro = Share of each sector's mean benefit that arrives along its strongest paths. Contributions add up exactly.
why-more = { $count ->
    [one] and { $count } more path: { $share }
   *[other] and { $count } more paths: { $share }
}

footer-method = Benefit = change of a sector's 12-month demand caused by the deal, compared with the same world without it. Not a price forecast, not advice.
footer-certificate = Run { $hash }: case { $case }, scenario { $scenario }, seed { $seed }, { $samples } samples, engine { $engine }.
status-published = Published run. Your browser has not recomputed it yet.
status-running = Computing { $done } of { $total } worlds in your browser …
status-verified = Recomputed in your browser: the same result to the last bit.
status-computed = Computed in your browser: { $samples } worlds.
status-restarted = The computation stopped and was restarted. Nothing is lost.
status-fallback = Background computing is not available here; the page computes by itself and may respond more slowly.
status-failed = The computation failed: { $message }
error-load = This case could not be loaded: { $message }
error-reload = Check the connection and reload the page.
error-case = The case file has { $count ->
    [one] a problem
   *[other] { $count } problems
}
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

frame-source = Open the full analysis
frame-not-advice = Not advice, not a price forecast.
frame-unknown-sector = This case has no sector { $id }. Choose one of: { $known }.
