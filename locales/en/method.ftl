# Method
nav-method = Method
page-title-method = Method – { $question }
page-description-method = The model in words and formulas, all assumptions with their origin, and known answers computed again in your browser.
method-heading = How this is computed, and how far to trust it
method-lead = The model in words and formulas, all assumptions with their origin, and known answers computed again in your browser.
