# The site as a whole. Every key must exist in every language.

language-name = English
product = Spillover
skip-to-content = Skip to the answer
skip-to-assumptions = Skip to the assumptions
theme-switch = Switch between light and dark
language-switch = Language
as-of = As of { $date }
meta-claims = { $count ->
    [one] { $count } claim checked
   *[other] { $count } claims checked
}
meta-worlds = { $worlds } simulated worlds, ±{ $error } points

cases-menu = Cases
cases-label = Cases of this site
cases-own = Your own case …
nav-label = Pages
nav-menu = Menu
nav-answer = Answer
nav-deal = Deal
nav-compute = Compute race
page-title-deal = The deal: { $question }
page-title-compute = Computing power: { $question }
page-computing = Computing in your browser …
page-no-deal = This case has no financed vehicle.
page-no-compute = This case does not speak of computing power.
page-failed = No result: { $message }
term-out-of-range = { $name } is set to { $value }; { $low } to { $high } is allowed. Set it back or choose another value.
not-found-heading = There is no such page
not-found-advice = The address may be mistyped, or the page may have moved. All pages of the site:
update-ready = A newer version of this site is there.
update-reload = Load it
footer-case = The case as data (JSON)
footer-gallery = Charts and components
footer-case-file = Your own case
footer-feed = Feed of later events
