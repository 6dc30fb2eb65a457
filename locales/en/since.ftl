# What happened since
nav-since = Since then
page-title-since = What happened since – { $question }
page-description-since = What became known after the article, with its source and with the claim or assumption that it bears on.
since-heading = What happened since
since-lead = What became known after the article, with its source and with the claim or assumption that it bears on.
