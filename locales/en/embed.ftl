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

widget-about-answer = The question, its answer in one sentence with its chance, and the assumptions that matter most as sliders.
widget-about-ranking = All sectors by the size of the benefit or by all criteria, with chances and intervals.
widget-about-sector-card = One sector: its chance of leading, its benefit with the interval, its evidence, its strongest path.
widget-about-capital-stack = Who puts up how much of the money, and what it is spent on.
widget-about-spv-cashflows = The cash of the financed vehicle month by month, and how well it covers its debt.
widget-about-runway = How long the money lasts, for each way to read the reported deal.
widget-about-compute-converter = One amount of computing power in chips, electricity, dollars and hours.
widget-about-transmission = The flows from drivers over channels to sectors; every arrow opens its reasons.
widget-about-sensitivity = Which assumptions the doubt about a result comes from.
widget-about-tipping-point = By how much one assumption must change until the result turns.
widget-about-regulation-timeline = The steps of authorities in their lanes and as a list with sources.
widget-about-vote-calculator = One vote under three rules side by side, with quorum and abstentions.
widget-about-event-study = What prices did around the announcement, with bands of chance and a verdict.
widget-about-claim = One claim of the article, its check, what is reported instead, and the sources.
widget-about-ticker = The tickers that the article names against the data, with warnings about names.

nav-embed = Embed
page-title-embed = Widgets for your page – { $question }
page-description-embed = Every widget of this site for articles and blogs: with a preview, options, and code as text with a loader, frame, element or picture.
embed-heading = Take a widget to your page
embed-promise = Choose one, see it as your readers will, copy the code. It computes in the reader’s browser: no cookies, no tracking, nothing is sent to anyone, so no consent banner is needed because of it.
embed-gallery = Widgets
embed-ranking = Embed the ranking
embed-card = Embed this card
embed-preview = Preview; can be scrolled
embed-widths = Width of the column
embed-width-phone = Phone
embed-width-article = Article
embed-width-wide = Wide page
embed-size = { $width } × { $height } pixels, as a frame without the loader stands there.
embed-options = Options
embed-subject-sector = Sector
embed-subject-claim = Claim
embed-language = Language
embed-language-page = as this page
embed-language-auto = the reader’s own
embed-theme = Colours
embed-theme-auto = as the reader’s system
embed-theme-light = light
embed-theme-dark = dark
embed-version = Version
embed-live = Live:
embed-live-meaning = follows this site. When the case is corrected or a newer engine computes, your readers see the new figures.
embed-frozen = Frozen:
embed-frozen-meaning = names the version of case and engine that you see now, and the seed. The site keeps no old versions: when it has moved on, the widget says in a visible line that it shows another version than your page asked for.
embed-pinned = This goes into the code:
embed-pinned-none = Nothing is pinned: the code shows the published run. Move an assumption or choose a scenario, and it goes with the widget.
embed-change = Change assumptions
embed-reset = As published
embed-part-scenario = Scenario: { $name }
embed-part-value = { $name }: { $value }
embed-part-seed = Seed { $seed }
embed-part-worlds = { $worlds } simulated worlds
embed-part-default = The lessee stops paying in month { $month }
embed-part-by = Ranking by all criteria
embed-part-preference = What you know about the weights of the criteria
embed-part-amount = Your amount in the converter
embed-part-focus = What you have opened on the page of transmission
embed-part-study = Your choices for the study of the market
embed-part-vote = Your vote
embed-part-version = Version: case { $rev }, engine { $engine }, with the seed
embed-codes = Code
embed-codes-hint = Every form works by itself. Take the first one that your editorial system lets through.
embed-form-loader-name = Text with loader
embed-form-loader-note = A quotation that can be read without scripts, in feeds and in e-mail; the loader turns it into the widget when it comes into view and fits its height.
embed-form-frame-name = Frame alone
embed-form-frame-note = For systems that remove scripts. The height is measured for a column of an article; on narrow screens the widget scrolls inside.
embed-form-element-name = Element
embed-form-element-note = For your own pages: no frame, styles kept apart, many on one page share one program. Attributes can be changed at any time.
embed-form-element-incomplete = An element takes scenario, assumptions and seed; what else is listed above does not go with it, nor does it check a version.
embed-form-picture-name = Picture
embed-form-picture-note = For print, feeds and e-mail. It leads to the page that shows the same and more.
embed-form-picture-incomplete = The picture shows the published run, without what is listed above.
embed-form-address-name = Address
embed-form-address-note = Paste it alone into a line: systems that know Open Graph or oEmbed make a preview or the widget of it.
embed-oembed = What oEmbed says about it (JSON)
embed-oembed-missing = This copy of the site was built without its own address, which oEmbed needs; previews by Open Graph work.
embed-weight = { $brotli } kB compressed ({ $bytes } kB unpacked) in { $files ->
    [one] { $files } file
   *[other] { $files } files
}
embed-weight-touched = { $brotli } kB compressed ({ $bytes } kB unpacked) in { $files ->
    [one] { $files } file
   *[other] { $files } files
} to be seen; { $touched } kB more, compressed, when a reader touches it, or at once where something is pinned
embed-copy = Copy code
embed-credit = { $product }. { $date }. Not advice, not a price forecast.

frame-source = Open the full analysis
frame-not-advice = Not advice, not a price forecast.
frame-unknown-sector = This case has no sector { $id }. Choose one of: { $known }.
frame-unknown-widget = There is no widget `{ $id }`; known: { $known }.
frame-unknown-claim = This case has no claim { $id }. Choose one of: { $known }.
element-ignored = Part of what was asked was not understood and was ignored: { $parts }
frame-other-version = This page asked for version { $asked }; what you see is version { $shown }.
