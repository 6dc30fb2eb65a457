# サイト全体の文言。キーは全言語で同じものを揃える。

language-name = 日本語
product = Spillover
skip-to-content = 答えへ移動
skip-to-assumptions = 前提へ移動
theme-switch = 明るい表示と暗い表示を切り替える
language-switch = 言語
as-of = { $date }時点
meta-claims = 検証した記述 { $count } 件
meta-worlds = シミュレーション { $worlds } 通り（誤差 ±{ $error } ポイント）

cases-menu = 事例
cases-label = このサイトの事例
cases-own = 自分の事例…
nav-label = ページ
nav-menu = メニュー
nav-answer = 答え
nav-deal = 取引の仕組み
nav-compute = 計算能力
page-title-deal = 取引の仕組み：{ $question }
page-title-compute = 計算能力：{ $question }
page-computing = ブラウザで計算中です…
page-no-deal = この事例にはSPVがありません。
page-no-compute = この事例は計算能力を扱いません。
page-failed = 結果がありません：{ $message }
term-out-of-range = 「{ $name }」が{ $value }です。{ $low }から{ $high }までの値にするか、元に戻してください。
not-found-heading = ページが見つかりません
not-found-advice = アドレスの打ち間違いか、ページが移動した可能性があります。サイトの全ページは次のとおりです。
update-ready = このサイトの新しい版があります。
update-reload = 読み込む
footer-case = 事例のデータ（JSON）
footer-gallery = グラフと部品の見本
footer-case-file = 自分の事例
footer-feed = その後の出来事のフィード
