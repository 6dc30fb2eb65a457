# ガバナンス
nav-governance = ガバナンス
page-title-governance = ガバナンス – { $question }
page-description-governance = この取引をめぐる利害のつながりと利益相反、そして同じ票が規則しだいで可決にも否決にもなること。
governance-heading = 誰が決め、誰が誰とつながっているか
governance-lead = 資金・設備・データ・人が少数の手の間を巡っています。そのいくつかは利益相反です。
