# Claims
nav-claims = Claims
page-title-claims = The claims, checked – { $question }
page-description-claims = Every checkable statement of the article in our own words: where it stands, whether other sources agree, and what in the model rests on it.
claims-heading = The article, claim by claim
claims-lead = Every checkable statement in our own words: where it stands, whether other sources agree, and what in the model rests on it.

ledger-tag = Claims

ledger-count-title = What became of the claims
ledger-count-text = Of { $count } claims, other sources agree with { $corroborated }, disagree with { $contradicted } and show { $outdated } to be outdated. { $ambiguous } depend on how they are read, { $unverifiable } cannot be checked, and { $stated } are opinions or comparisons.
ledger-count-column = Claims
ledger-count-method = Each claim of the ledger has exactly one status; the claims of each status are counted.
origin-claims-count-what = A count of claims in the ledger, or the date up to which they were checked.
origin-claims-count-from = It is counted in the case file, which holds every claim with its status.
origin-claims-count-sure = The count is exact. Which status a claim has is a judgement; its reasons and sources stand at each claim.
origin-claims-count-change = A source that was not found yet, or a claim that was read differently.

ledger-title = All claims
ledger-filter = Search and choose claims
ledger-filter-words = Search
ledger-filter-status = Status
ledger-filter-kind = Kind
ledger-filter-section = Part of the article
ledger-filter-any = All
ledger-filter-all = Show all
ledger-hits = { $hits ->
    [one] { $hits } of { $count } claims is shown.
   *[other] { $hits } of { $count } claims are shown.
}
ledger-no-hits = None of the { $count } claims fits. Use fewer words, or choose “Show all”.

ledger-reported = Publicly reported
ledger-note = Note
ledger-figure = Figure in the article
ledger-date = Date of the fact
ledger-place = Place in the article
ledger-digest = Digest (SHA-256)
ledger-digest-whole = show all
ledger-place-section = { $section }
ledger-place-paragraph = { $section }, paragraph { $paragraph }
ledger-place-sentence = { $section }, paragraph { $paragraph }, sentence { $sentence }
ledger-figure-month = { $money } a month
ledger-amount = { $number } { $unit }
ledger-source = { $title } ({ $publisher }, { $date }; { $reading })

ledger-reading-stored-excerpt = stored excerpt read
ledger-kind-fact = fact
ledger-kind-interpretation = interpretation
ledger-kind-forecast = forecast
ledger-kind-analogy = comparison
ledger-status-corroborated = Other sources agree.
ledger-status-contradicted = Other sources say otherwise.
ledger-status-outdated = It was true once, or events have overtaken it.
ledger-status-ambiguous = Whether it is true depends on how it is read.
ledger-status-unverifiable = No evidence was found for it or against it.
ledger-status-as-stated = It is an opinion or a comparison, which sources can neither confirm nor refute.

ledger-versions-title = The article’s value and the reported one
ledger-versions-parameter = In the model
ledger-versions-stated = As stated
ledger-versions-reported = As reported
ledger-versions-difference = Difference
ledger-versions-scenario = Open the answer with it
ledger-law-range = { $middle } ({ $low } to { $high })
ledger-law-unknown = not stated as a figure
ledger-law-same = none
ledger-law-same-middle = same middle, other range
ledger-law-from-zero = from zero
origin-claims-difference-what = How far the value of the scenario lies from the article’s.
origin-claims-difference-from = Both values stand in the case file. The values that they are built around – fixed or most likely – are divided.
origin-claims-difference-sure = The division is exact; how sure each of the two values is shows its range.
origin-claims-difference-change = Another reading of the claim, or another report.

ledger-uses-title = What rests on it
ledger-uses-none = Nothing in the model rests on this claim.
ledger-sort-parameter = Assumption:
ledger-sort-override = Changed assumption:
ledger-sort-driver = Driver:
ledger-sort-edge = Arrow:
ledger-sort-sector = Sector:
ledger-sort-order = Comparison:
ledger-sort-flow = Payment:
ledger-sort-reading = Reading of the deal:
ledger-sort-check = Consistency check:
ledger-sort-milestone = Step of growth:
ledger-sort-ticker = Ticker entry:
ledger-sort-action = Step of an authority:
ledger-sort-relation = Tie between companies:
ledger-sort-event = Event:
ledger-override = { $parameter }, in “{ $place }”
ledger-action = { $authority }: { $instrument }
ledger-between = { $from } → { $to }: { $label }

ledger-paste-title = Do you have the article?
ledger-paste-intro = Paste a sentence or a paragraph, and the claims that rest on it appear. The article itself is not published here; only digests of its words are. The comparison happens in your browser, and nothing is sent anywhere.
ledger-paste-field = Words of the article ({ $language })
ledger-paste-found = { $count ->
    [one] { $count } claim rests on these words:
   *[other] { $count } claims rest on these words:
}
ledger-paste-none = No claim rests on these words. The sentence may state nothing that can be checked, it may be cut off in the middle, or it may be worded differently: a digest fits only if every character is the same. White space around it and full or half width do not matter.
ledger-paste-cut = The text is long; only its beginning was compared.
ledger-paste-digest = Digest of what you pasted:
origin-claims-digest-what = A digest of the words that were pasted, or the number of claims that rest on them.
origin-claims-digest-from = SHA-256 of the words in UTF-8, computed in this browser; each claim holds the digest of its own words.
origin-claims-digest-sure = Exact: two different sentences with the same digest are not known.
origin-claims-digest-change = Any other character in the words.
