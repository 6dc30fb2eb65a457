# 規制
nav-regulation = 規制
page-title-regulation = 規制 – { $question }
page-description-regulation = 各国の当局が何をしたか、何を求めているか、検証可能なAIの各技術で何を証明でき、何を証明できないか。
regulation-heading = 規制と、証明できること
regulation-lead = 当局が何をしたか、何を求めているか。検証可能なAIの各技術で何を証明でき、何を証明できないか。
