# Claims
nav-claims = Claims
page-title-claims = The claims, checked – { $question }
page-description-claims = Every checkable statement of the article in our own words: where it stands, whether other sources agree, and what in the model rests on it.
claims-heading = The article, claim by claim
claims-lead = Every checkable statement in our own words: where it stands, whether other sources agree, and what in the model rests on it.
