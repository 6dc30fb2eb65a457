### Widgets in other people's pages: their names, the frames, the code to copy.

widget-answer = 答えとその前提
widget-ranking = セクターの順位
widget-sector-card = セクターカード
widget-capital-stack = 資本構成
widget-spv-cashflows = SPVのキャッシュフロー
widget-runway = 読み方ごとのランウェイ
widget-compute-converter = 計算資源の換算
widget-transmission = 取引がセクターに届く道筋
widget-sensitivity = 不確かさの出どころ
widget-tipping-point = 結果を覆すもの
widget-regulation-timeline = 規制の年表
widget-vote-calculator = 議決の計算
widget-event-study = 価格のイベントスタディ
widget-claim = 主張とその検証
widget-ticker = 記事の銘柄の照合
widget-title = { $subject }・{ $widget }

embed-card = 埋め込む
embed-title = このカードを自分のページに載せる
embed-hint = 表示したい場所に次の2行を貼り付けてください。2行目は高さを合わせるもので、なくても動きます。Cookieも追跡もありません。
embed-ranking = 順位表を埋め込む
embed-ranking-title = この順位表を自分のページに載せる
embed-copy = コードをコピー
frame-source = 分析の全体を見る
frame-not-advice = 投資助言でも価格の予測でもありません。
frame-unknown-sector = この事例にセクター { $id } はありません。次から選んでください：{ $known }。
frame-unknown-widget = ウィジェット「{ $id }」はありません。使えるもの：{ $known }。
frame-unknown-claim = この事例に主張 { $id } はありません。次から選んでください：{ $known }。
element-ignored = 指定の一部を読み取れず、無視しました：{ $parts }
