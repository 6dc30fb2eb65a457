# Sectors
nav-sectors = Sectors
page-title-sector = { $sector } – { $question }

sector-back = All sectors
sector-more = More about this sector
sector-contents = On this page
sector-sentence = { $weights ->
    [order] { $sector } gains most in { $size } of 100 simulated worlds and comes first by all criteria, weighted in your order, in { $criteria } of 100; in the middle world the deal changes its 12-month demand by { $p50 }, in 90 of 100 worlds by something between { $p05 } and { $p95 }.
    [own] { $sector } gains most in { $size } of 100 simulated worlds and comes first by all criteria, with your own weights, in { $criteria } of 100; in the middle world the deal changes its 12-month demand by { $p50 }, in 90 of 100 worlds by something between { $p05 } and { $p95 }.
   *[unknown] { $sector } gains most in { $size } of 100 simulated worlds and comes first by all criteria, weights unknown, in { $criteria } of 100; in the middle world the deal changes its 12-month demand by { $p50 }, in 90 of 100 worlds by something between { $p05 } and { $p95 }.
}
sector-sentence-single = In the middle world the deal changes the 12-month demand of { $sector } by { $p50 }, in 90 of 100 worlds by something between { $p05 } and { $p95 }.

sector-paths-title = Paths from the deal
sector-paths-intro = Every path from a driver to this sector, in percent of its 12-month demand. The contributions add up to the mean benefit; shares count each contribution without its sign.
sector-paths-more = Follow these paths arrow by arrow, and change them
sector-flows-title = What flows to { $sector }

sector-projects-title = Projects
sector-projects-intro = Who works here, as publicly reported. A benefit for a sector is no benefit for each of its projects, and none of this is a recommendation.
sector-projects-none = This case files no project under this sector.
sector-projects-unnamed = The article names none of these: they are here so that the sector can be judged by those who work in it.
sector-project-named = named in the article
sector-project-not-named = not named in the article
sector-project-dead = no longer live
sector-project-warning = Careful:
sector-project-tokens = Symbols
sector-project-no-token = not traded
sector-ticker-live = trades
sector-ticker-dead = no longer trades
sector-project-history = History
sector-project-former = Former names
sector-project-former-entry = { $name }: { $note }
sector-project-fundamentals = Reported figures
sector-project-relation = Link to the deal
sector-project-model = In the model
sector-project-benefit = { $p50 } in the middle world, { $p05 } to { $p95 } in 90 of 100: the benefit of the sector times the share of the project’s business that lies in it.
sector-project-sources = Sources
sector-project-unsourced = General knowledge: no source was read for this entry.

sector-prices-title = What its assets did
sector-prices-intro = The same event study as on the market page, for the assets of this sector alone.
sector-prices-absent = This case does not look at prices.
sector-prices-none = There is no asset of this sector whose prices could be studied around this event. Nothing can be said about it, neither for nor against the story.
sector-prices-chance = The data do not support the story that the deal lifted these assets: what they did cannot be told from chance.
sector-prices-divided = The data do not decide: of the two tests that count, one finds something and the other does not.
sector-prices-rose = The assets rose by more than chance explains. That fits the story, but one event cannot show that the deal was the reason.
sector-prices-fell = The data speak against the story: the assets fell by more than chance explains.
sector-prices-test = { $name }: p = { $value }
sector-prices-test-none = { $name }: no result ({ $value })
sector-prices-unnamed = The article names none of these assets: they stand for the field, not for its claims.
sector-prices-tests = The two tests behind the verdict; a p below 0.05 counts as a finding.
sector-prices-more = Choose other events, windows and benchmarks for these assets
sector-prices-excluded = Left out
sector-token-named = named in the article
sector-token-related = not named in the article
sector-token-other = no link to the deal
sector-column-token = Asset
sector-column-change = Change in the window
sector-column-abnormal = Beyond the benchmark
sector-column-note = What to know

sector-evidence-title = How good the evidence is
sector-evidence-intro = Five slices at a glance. The fourth is the grade of the evidence, and the claims behind it follow.
sector-grade = Grade of the evidence
sector-grade-how = How the grade comes about
sector-grade-good = More than half of the claims about this sector that can be checked are corroborated ({ $corroborated } of { $checked }), and at most half of the model’s inputs are judgement ({ $judgement } of { $inputs }).
sector-grade-capped = More than half of the claims about this sector that can be checked are corroborated ({ $corroborated } of { $checked }). But most of the model’s inputs are judgement ({ $judgement } of { $inputs }), and so the grade is no better than mixed.
sector-grade-mixed = { $corroborated } of { $checked } claims about this sector that can be checked { $corroborated ->
    [one] is
   *[other] are
} corroborated: some, but not more than half.
sector-grade-weak = Of { $checked } claims about this sector that can be checked, none is corroborated.
sector-grade-none = The article makes no claim about this sector that can be checked, and so there is no grade.
sector-grade-counts = The article’s claims about this sector: { $corroborated } corroborated, { $contradicted } contradicted or outdated, { $open } unverifiable or open to reading, { $unchecked } not checkable.
sector-grade-labels = In the model, { $arrows ->
    [one] { $arrows } arrow leads
   *[other] { $arrows } arrows lead
} here, with { $assumptions ->
    [one] { $assumptions } assumption
   *[other] { $assumptions } assumptions
} in them: { $judgement } of all these inputs rest on the author’s judgement, { $public } on public reports, { $stated } on the article.
sector-claims-title = The article’s claims about this sector
sector-claims-none = The article makes no claim about this sector.
sector-claims-further = { $count ->
    [one] One more claim stands behind the arrows and assumptions on the way here
   *[other] { $count } more claims stand behind the arrows and assumptions on the way here
}
sector-claim-reported = Publicly reported: { $words }

sector-risks-title = What may go wrong
sector-risks-intro = First the risks that the case states, then those that follow from its own checks.
sector-risks-none = The case names no risk beyond the view against it above.
sector-risk-general = general knowledge, not read in a source
sector-risk-claims = Claims of the article that did not hold
sector-risk-losses = Paths on which the deal takes demand away
sector-risk-judgements = Judgements that this result leans on
sector-risk-judgements-intro = Of the author’s judgements on the way here, those that matter most for who leads. Other values are as easy to defend.
sector-risk-projects = Projects with a problem
sector-risk-dead = It is no longer live.
sector-risk-token = Its own symbol no longer trades ({ $symbols }).
sector-risk-unsourced = Its entry rests on general knowledge: no source was read for it.

sector-turning-title = What would change its place
sector-turning-follows = { $count ->
    [0] No single assumption puts { $sector } ahead of { $leader } and all others within its range (1% to 99% quantile).
    [one] One assumption alone would put { $sector } first, where now { $leader } is:
   *[other] { $count } assumptions would each alone put { $sector } first, where now { $leader } is. The smallest changes:
}
sector-turning-elsewhere = You have asked for the turning points of a statement about the deal, not about who leads; the page on how it spreads shows them.
sector-turning-absent = With one sector there is no place to change.
sector-turning-more = Search the turning points of other statements

sector-neighbours = Other sectors
sector-previous = Previous sector
sector-next = Next sector

origin-sector-run-what = The size of the simulation behind this page: how many worlds were drawn, and how far a count of 100 may be off for that reason alone.
origin-sector-run-from = From the run itself; its certificate stands at the foot of the page.
origin-sector-run-sure = Exact. The error is 1.96 standard errors of a share of one half.
origin-sector-run-change = More worlds make the error smaller; the answer page lets you choose them.
origin-sector-study-what = A figure of the event study: by how much assets moved around the event, and how unusual that is.
origin-sector-study-from = Computed from daily closes in the price file of the case; no price is stored, only returns.
origin-sector-study-sure = The changes are exact. What they mean is not: few assets, one date, and they move together.
origin-sector-study-change = Another event, window, benchmark or model of what is normal, all to be chosen on the market page.
origin-sector-grade-what = A count of claims, or of arrows and assumptions of the model.
origin-sector-grade-from = Counted in the case: statuses of claims in its ledger, labels of its inputs.
origin-sector-grade-sure = The count is exact; whether a claim has the right status is the author’s reading of the sources.
origin-sector-grade-change = A new source that changes the status of a claim, or a scenario whose inputs rest on something else.
origin-sector-turning-what = A turning point: the value of one assumption at which another sector leads.
origin-sector-turning-from = Searched by the model with the same random numbers for every value, all other assumptions as uncertain as they are.
origin-sector-turning-sure = As exact as the search says; a turn and return between two of its nine levels stays unseen.
origin-sector-turning-change = Any other assumption that you change, the scenario, or another statement.
