# Regulation
nav-regulation = Regulation
page-title-regulation = Regulation – { $question }
page-description-regulation = What authorities did about the company's models, what they ask for, and what each technique of verifiable AI can and cannot prove.
regulation-heading = Regulation and what can be proved
regulation-lead = What authorities did, what they ask for, and what each technique of verifiable AI can and cannot prove.
