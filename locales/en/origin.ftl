# The four questions that every number answers.
origin-what = What is it?
origin-from = Where does it come from?
origin-sure = How sure is it?
origin-change = What would change it?
origin-close = Close
origin-back = Back
origin-slider = Try another value here
origin-title = This figure
origin-unknown = Nothing is known about this figure. That is a mistake of the page.
origin-link-claim = { $id }, { $status }: { $statement }
origin-link-influence = { $name }: part in { $share } of the doubt
origin-page-flows = Every path from the deal to the sectors
origin-page-sector = The sector in depth
origin-page-regulation = All steps of authorities
origin-page-governance = All relations between the parties
origin-page-since = What happened after the article
origin-page-events = The events in the study of the market
origin-page-shown = Where it is shown in full
origin-page-method = How the model works
origin-use-driver = It feeds the driver “{ $driver }”
origin-use-sector = Sector: { $sector }
origin-use-deal = It is a term of the deal
origin-no-claim = No claim of the article stands behind it.
origin-standing = { $count ->
    [one] One claim of the article stands behind it: { $corroborated } corroborated, { $contradicted } contradicted or outdated.
   *[other] { $count } claims of the article stand behind it: { $corroborated } corroborated, { $contradicted } contradicted or outdated.
}
origin-basis-source = It was read in a source.
origin-basis-general-knowledge = It is general knowledge, not read in a source.

origin-claim-title = Claim { $id }
origin-claim-fact = A statement of the article that can be checked: { $statement }
origin-claim-interpretation = A reading of facts by the article: { $statement }
origin-claim-forecast = A forecast of the article: { $statement }
origin-claim-analogy = A comparison that the article draws: { $statement }
origin-claim-figure = Its figure: { $value } { $unit }.
origin-claim-figure-dated = Its figure: { $value } { $unit }, as of { $date }.
origin-claim-date = As of { $date }.
origin-claim-reported = Publicly reported: { $reported }
origin-claim-place = It stands in paragraph { $paragraph }, sentence { $sentence } of the article.
origin-claim-place-unknown = It stands in the article; the paragraph was not recorded.
origin-claim-page = { $id } in the ledger of claims
origin-claim-as-stated = It is an opinion or a comparison and cannot be checked.
origin-claim-corroborated = { $count ->
    [0] It agrees with what is publicly reported.
    [one] Corroborated by one source.
   *[other] Corroborated; { $count } sources were read.
}
origin-claim-contradicted = Other reports contradict it.
origin-claim-outdated = It was true once and has been overtaken.
origin-claim-unverifiable = No evidence was found either way.
origin-claim-ambiguous = Whether it is true depends on how it is read.
origin-claim-change = A new report could change its status. These assumptions rest on it and would have to follow.
origin-claim-change-none = A new report could change its status. No assumption of the model rests on it, so no computed figure would move.

origin-source-what = A publication by { $publisher }, dated { $date }.
origin-source-from = It can be read where it was published.
origin-source-from-unlinked = It has no public address.
origin-source-sure = How it was read: { $reading }
origin-source-change = If it were corrected, { $claims ->
    [0] no claim
    [one] one claim
   *[other] { $claims } claims
} would have to be checked again, and { $assumptions ->
    [0] no assumption
    [one] one assumption
   *[other] { $assumptions } assumptions
} that name it directly.

origin-parameter-what = An assumption of the model, measured { $unit }.
origin-parameter-set = You have set it to { $value }.
origin-parameter-unset = It stands as the author left it.
origin-parameter-scenario = The chosen scenario “{ $scenario }” states its own value.
origin-parameter-part = The scenario uses only the part of its distribution from the { $low } to the { $high } quantile.
origin-parameter-quantiles = In this scenario: median { $median }; 90% of the draws lie between { $low } and { $high }.
origin-parameter-influence = It has a part in { $share } of the doubt about who leads by size.
origin-parameter-used = Another value changes everything that it feeds:
origin-parameter-elsewhere = No arrow of the graph uses it directly; it enters the conversions and comparisons in which it is named.
origin-label-seed = The article states it.
origin-label-public = It is publicly reported.
origin-label-assumption = It is an assumption: judgement or general knowledge, not a reported figure.
origin-unit-usd-million = in US dollars
origin-unit-usd-thousand-per-gpu = in US dollars per GPU
origin-unit-usd-per-gpu-hour = in US dollars per GPU-hour
origin-unit-share = as a share of the whole
origin-unit-per-year = as a rate per year
origin-unit-per-month = as a rate per month
origin-unit-months = in months
origin-unit-gpus = in GPUs
origin-unit-count = as a count
origin-unit-elasticity = as an elasticity: percent of effect per percent of cause
origin-unit-log-change = as a change of the logarithm, close to a percentage
origin-unit-ratio = as a ratio
origin-unit-kilowatts-per-gpu = in kilowatts per GPU
origin-unit-usd-million-per-megawatt = in millions of US dollars per megawatt
origin-unit-megawatts = in megawatts
origin-unit-usd = in US dollars

origin-edge-what = An elasticity: by how many percent “{ $to }” changes when “{ $from }” changes by 1%.
origin-edge-from = Formula: { $formula }
origin-edge-strength = Median and 90% of the simulated worlds: { $elasticity }.
origin-edge-sure = Its spread follows from the assumptions in its formula.
origin-edge-change = The assumptions in its formula:
origin-edge-fixed = Its formula holds no uncertain assumption: it is the same in every world.
origin-edge-page = This arrow with its distribution and sliders

origin-sector-what = Here: median { $median }, 90% of the simulated worlds between { $low } and { $high }. It gains most in { $size } of 100 worlds and comes first by all criteria in { $criteria }.
origin-sector-from = Computed in your browser from { $samples } simulated worlds: in each, the deal’s drivers run through the elasticities of the arrows to the sector.
origin-sector-path = Strongest path: { $route }, { $share } of the mean.
origin-sector-sure = The 5% quantile is { $low }, the 95% quantile { $high }; the benefit is above zero in { $positive } of 100 worlds.
origin-sector-noise = The simulation itself, with { $samples } worlds, is exact to ±{ $error } points at worst; for this sector’s first place: { $own }.
origin-sector-signs = That it gains at all follows from the signs that the author gave the arrows: an assumption, not evidence.
origin-sector-change = These assumptions carry most of the doubt. Open one to see and move it.
origin-sector-certain = No uncertain assumption changes it.
origin-sector-tipping = { $statement } { $headline }

origin-action-title = { $authority }: { $instrument }
origin-action-what = A step of { $authority } ({ $jurisdiction }): { $instrument }, dated { $date }.
origin-action-from = From the list of steps that this case keeps, with these claims and sources.
origin-action-status = Where it stands: { $status }.
origin-action-change = A later step of the authority. These assumptions rest on the same claims:
origin-action-change-none = A later step of the authority. No assumption of the model rests on it, so no computed figure would move.

origin-event-what = A dated event of this case: { $date }.
origin-event-from = From the list of dated events that this case keeps.
origin-event-change = A corrected date moves the window of the market study around it; what it says can move the assumptions below.

origin-project-from = From public descriptions, checked for renames and mergers.
origin-project-sourced = { $count ->
    [one] One source was read.
   *[other] { $count } sources were read.
}
origin-project-unsourced = It is general knowledge, not read in a source.
origin-project-live = It is live.
origin-project-ended = It is no longer live under this name.
origin-project-benefit = Its part of the sector’s benefit, in 90% of the worlds between { $low } and { $high }, median { $median }.
origin-project-change = How it hangs together with the deal’s market:

origin-relation-conflict = It is counted as a conflict of interest.
origin-relation-plain = It is not counted as a conflict of interest.
origin-relation-from = From the relations between the parties that this case keeps.
origin-relation-change = New terms or holdings between the two. The relation itself moves no computed figure; the claims behind it may.

origin-exhibit-what = Each mark stands for a row of its table; the table and the files hold all digits.
origin-exhibit-from = It is drawn by this page from the same figures that stand in its table.
origin-exhibit-sure = Where it shows bands, intervals or errors, they say how far the simulated worlds or the data scatter; a single line is a middle, not a certainty.
origin-exhibit-change = Move an assumption, or change what the page compares, and it is drawn again at once.
origin-exhibit-prices-sure = Prices as their sources report them; a range is drawn where one was reported.
origin-exhibit-prices-change = Only a correction or a new report: nothing is computed here.
origin-exhibit-abnormal-sure = The grey band holds the mean in 95% of ordinary times. With few assets on one date the tests have little power.
origin-exhibit-abnormal-change = Another event, group, benchmark or window; the choices beside the chart.

origin-answer-title = The result in a sentence
origin-answer-what = Out of 100 simulated worlds, in how many a sector comes first: by size of benefit, and by all criteria together.
origin-answer-from = Counted in your browser over { $samples } simulated worlds of the scenario “{ $scenario }”, seed { $seed }.
origin-answer-sure = The counts carry the error of the simulation that stands beside them; the larger doubt lies in the assumptions, most of which are judgements.
origin-answer-change = The three assumptions beside the ranking carry most of it; “What would overturn it” on the page of transmission names the smallest change of each.

origin-run-title = The run
origin-run-what = How many worlds were simulated and what identifies the run: scenario, seed, case and engine.
origin-run-from = Chosen by the page or by you; the fingerprint (hash) is computed over all result figures.
origin-run-sure = Exact: the same inputs give the same figures to the last bit on every machine.
origin-run-change = Another number of worlds, another scenario or an assumption that you move.

origin-error-title = The error of the simulation
origin-error-what = How far a count of 100 may be off because only so many worlds are simulated: half the width of its 95% interval, in points.
origin-error-from = From the share itself and the number of worlds, { $samples } here.
origin-error-sure = It holds for the simulation alone and says nothing about whether the assumptions are right.
origin-error-change = Four times as many worlds halve it.

origin-method-title = A setting of the method
origin-method-what = A convention by which results are counted or shown, such as the share of worlds in an interval or the months that are looked at.
origin-method-from = Chosen by the author and the same on all pages.
origin-method-sure = It is a choice, not a measurement; it has no error.
origin-method-change = Nothing on this page: another convention would be another model.

origin-case-title = A figure of the case
origin-case-what = A date, count or statement of this case as it was written, as of { $as_of }.
origin-case-from = From the file of the case, with its { $claims } checked claims and their sources.
origin-case-sure = As sure as the claims behind it; each shows its status in the ledger.
origin-case-change = A new edition of the case file.

origin-preference-title = Weights of the criteria
origin-preference-what = How much each criterion counts, as a share of all.
origin-preference-from = From you; as long as you state nothing, every division is equally likely.
origin-preference-sure = Your own statement has no error; unknown weights are drawn anew in each of the { $samples } worlds.
origin-preference-change = Your order or weights below the ranking.

origin-deal-title = A figure of the deal
origin-deal-what = What the financed vehicle borrows, pays, earns or loses.
origin-deal-from = Computed month by month from the terms of the deal in many simulated worlds; figures of “the middle world” have every assumption at its median.
origin-deal-sure = Terms that were not disclosed are assumptions; ranges hold 90% of the worlds. Rare losses are counted in few worlds and are the least exact.
origin-deal-change = The sliders of the stress controls, the month of a default, or another reading of the structure.

origin-comparable-title = A figure of another deal
origin-comparable-what = A term of another deal as reported, or what the same engine computes for it.
origin-comparable-from = Reported terms from the sources listed below the table; what a deal does not state is taken from this case.
origin-comparable-sure = As sure as its sources; computed columns carry the doubt of this case’s assumptions.
origin-comparable-change = A corrected report, or the assumptions of this case.

origin-compute-title = A figure of computing power
origin-compute-what = An amount of computing power, its price, or what money buys of it.
origin-compute-from = Converted by the formulas of the case from reported figures and assumptions.
origin-compute-sure = Ranges hold 90% of the worlds and follow from the assumptions of the conversion.
origin-compute-change = The amount that you type, the scenario, and the assumptions of the conversion.

origin-market-title = A figure of the market study
origin-market-what = What prices did around an event, compared with what was to be expected, or a figure of the test that judges it.
origin-market-from = From daily closes in the price file of this site, by the event study that the page describes.
origin-market-sure = The tests beside it say how often chance alone does as much. Few assets on one date are little evidence.
origin-market-change = Another event, group, benchmark, model or window; the choices on the page.

origin-prices-title = A figure of the price file
origin-prices-what = From when to when a series runs, how many days it has, and its last level.
origin-prices-from = From the price file of this site; its provenance stands above the table.
origin-prices-sure = Closes of the named kinds of sources; days that are missing stay missing.
origin-prices-change = Your own files or live prices, until you reload the page.

origin-transmission-title = A flow of the model
origin-transmission-what = What reaches a sector from a driver, in percent of the sector’s demand of 12 months.
origin-transmission-from = In every simulated world the change of a driver runs through the elasticities along the path.
origin-transmission-sure = Ranges hold 90% of the worlds. Signs and most elasticities are assumptions.
origin-transmission-change = The assumptions of the arrows on the path; each arrow has its sliders.

origin-sensitivity-title = A part of the doubt
origin-sensitivity-what = How much of the variance of a result an assumption explains alone and together with others, and what the result is at the ends of its range.
origin-sensitivity-from = Variance-based indices of a designed sample of the model; the ends are runs with all other assumptions at their medians.
origin-sensitivity-sure = Each index stands with half the width of its 95% interval.
origin-sensitivity-change = A narrower distribution of one assumption lowers its part and raises those of the others.

origin-tipping-title = A tipping point
origin-tipping-what = The smallest change of one assumption that overturns a statement, while all others stay as uncertain as they are.
origin-tipping-from = A search along the distribution of each assumption with the same random numbers throughout.
origin-tipping-sure = Exact to the tolerance stated below the table; a turn and return between two steps of the search stays unseen.
origin-tipping-change = Another statement, scenario or assumption; choose the statement above the table.

origin-scenario-title = A scenario
origin-scenario-what = A named set of assumptions; “{ $scenario }” is chosen.
origin-scenario-from = From the file of the case; each changed assumption states its own reasons.
origin-scenario-sure = A scenario is a supposition, not a forecast; it has no probability of its own.
origin-scenario-change = Choose another one; your own settings are then given back.
origin-parameter-law = Its values: { $law }.
origin-build-title = A measure of the built site
origin-build-what = How many files a form of a widget loads at the first visit and how many bytes they have, as a host sends them and unpacked; or how large a frame is, in CSS pixels.
origin-build-from = Bytes: measured over the finished files by the program that builds this site, listed in build.json beside the first page. Sizes: measured in a browser from the widgets themselves.
origin-build-sure = Bytes are exact for this build and Brotli’s best level; a host that compresses less sends more. Every further widget on the same page loads less, because programs are shared. Heights hold for the published run, within some percent.
origin-build-change = Another widget, language or theme; a newer version of the site.
