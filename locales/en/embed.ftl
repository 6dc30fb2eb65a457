### Widgets in other people's pages: their names, the frames, the code to copy.

widget-answer = Answer and the assumptions behind it
widget-ranking = Ranking of the sectors
widget-sector-card = Sector card
widget-capital-stack = Capital stack
widget-spv-cashflows = Cash flows of the vehicle
widget-runway = Runway under each reading of the deal
widget-compute-converter = Converter of computing power
widget-transmission = How the deal reaches the sectors
widget-sensitivity = What the doubt comes from
widget-tipping-point = What would overturn the result
widget-regulation-timeline = Timeline of regulation
widget-vote-calculator = Vote calculator
widget-event-study = Event study of prices
widget-claim = Claim and what became of it
widget-ticker = The article's tickers, checked
widget-title = { $subject } · { $widget }

embed-card = Embed
embed-title = Put this card on your page
embed-hint = Paste these lines where it should stand. The second one fits the height; it works without that, too. No cookies, no tracking.
embed-ranking = Embed the ranking
embed-ranking-title = Put this ranking on your page
embed-copy = Copy code
frame-source = Open the full analysis
frame-not-advice = Not advice, not a price forecast.
frame-unknown-sector = This case has no sector { $id }. Choose one of: { $known }.
frame-unknown-widget = There is no widget `{ $id }`; known: { $known }.
frame-unknown-claim = This case has no claim { $id }. Choose one of: { $known }.
element-ignored = Part of what was asked was not understood and was ignored: { $parts }
