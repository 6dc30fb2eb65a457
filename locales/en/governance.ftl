# Governance
nav-governance = Governance
page-title-governance = Governance – { $question }
page-description-governance = Who is bound to whom around the deal, where interests conflict, and how the same votes pass or fail under different rules.
governance-heading = Who decides, and who is bound to whom
governance-lead = Capital, hardware, data and people flow between few hands. Some of these ties are conflicts of interest.
