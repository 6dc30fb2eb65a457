# セクター
nav-sectors = セクター
page-title-sector = { $sector } – { $question }

sector-back = 全てのセクター
sector-more = このセクターを詳しく見る
sector-contents = このページの内容
sector-sentence = { $weights ->
    [order] { $sector }は、100通りの想定のうち{ $size }通りで恩恵が最も大きく、指定した優先順に従って全ての基準で見ると{ $criteria }通りで首位になります。取引による12か月の需要の変化は中央の想定で{ $p50 }、100通りのうち90通りで{ $p05 }から{ $p95 }の間です。
    [own] { $sector }は、100通りの想定のうち{ $size }通りで恩恵が最も大きく、指定した重みで全ての基準を合わせると{ $criteria }通りで首位になります。取引による12か月の需要の変化は中央の想定で{ $p50 }、100通りのうち90通りで{ $p05 }から{ $p95 }の間です。
   *[unknown] { $sector }は、100通りの想定のうち{ $size }通りで恩恵が最も大きく、重みを決めずに全ての基準で見ると{ $criteria }通りで首位になります。取引による12か月の需要の変化は中央の想定で{ $p50 }、100通りのうち90通りで{ $p05 }から{ $p95 }の間です。
}
sector-sentence-single = 取引による{ $sector }の12か月の需要の変化は、中央の想定で{ $p50 }、100通りのうち90通りで{ $p05 }から{ $p95 }の間です。

sector-paths-title = 取引からの経路
sector-paths-intro = 要因からこのセクターに届く全ての経路を、12か月の需要に対する割合で示します。寄与の合計は恩恵の平均に一致し、割合は符号を除いた寄与の合計に対するものです。
sector-paths-more = 経路を矢印ごとにたどり、強さを変える
sector-flows-title = { $sector }に届く流れ

sector-projects-title = プロジェクト
sector-projects-intro = この分野で活動するプロジェクトを、公表された情報に基づいて紹介します。セクターの恩恵が個々のプロジェクトの恩恵になるとは限らず、いずれも推奨ではありません。
sector-projects-none = この事例には、このセクターに属するプロジェクトの記載がありません。
sector-projects-unnamed = 記事はこれらのいずれも挙げていません。実際に活動しているプロジェクトからこの分野を判断できるように載せています。
sector-project-named = 記事に登場
sector-project-not-named = 記事には登場しない
sector-project-dead = 活動終了
sector-project-warning = 注意：
sector-project-tokens = 銘柄コード
sector-project-no-token = 取引なし
sector-ticker-live = 取引中
sector-ticker-dead = 取引終了
sector-project-history = 経緯
sector-project-former = 旧名称
sector-project-former-entry = { $name }：{ $note }
sector-project-fundamentals = 公表された数字
sector-project-relation = 取引との関係
sector-project-model = モデルでの恩恵
sector-project-benefit = 中央の想定で{ $p50 }、100通りのうち90通りで{ $p05 }から{ $p95 }。セクターの恩恵に、事業のうちこの分野に属する割合を掛けた値です。
sector-project-sources = 出典
sector-project-unsourced = 一般的な知識による記載で、出典は確認していません。

sector-prices-title = 銘柄の値動き
sector-prices-intro = 「市場」のページと同じイベント・スタディを、このセクターの銘柄だけについて示します。
sector-prices-absent = この事例は価格を扱っていません。
sector-prices-none = この出来事の前後で価格を調べられる銘柄が、このセクターにはありません。したがって、筋書きを支持することも否定することもできません。
sector-prices-chance = 取引がこれらの銘柄を押し上げたという筋書きを、データは支持しません。値動きは偶然と区別できません。
sector-prices-divided = データからは判断できません。判断のもとになる二つの検定のうち、一方だけが変化を認めています。
sector-prices-rose = 銘柄は偶然では説明できないほど上がりました。筋書きには合いますが、一度の出来事だけでは、取引が理由だとは言えません。
sector-prices-fell = データは筋書きに反します。銘柄は偶然では説明できないほど下がりました。
sector-prices-test = { $name }：p = { $value }
sector-prices-test-none = { $name }：結果なし（{ $value }）
sector-prices-unnamed = 記事はこれらの銘柄のいずれも挙げていません。記事の記述ではなく、この分野の例として示しています。
sector-prices-tests = 判定のもとになる二つの検定です。pが0.05を下回れば、変化があったとみなします。
sector-prices-more = これらの銘柄について、別の出来事、期間、比較対象を選ぶ
sector-prices-excluded = 除いたもの
sector-token-named = 記事に登場
sector-token-related = 記事には登場しない
sector-token-other = 取引とは無関係
sector-column-token = 銘柄
sector-column-change = 期間中の変化
sector-column-abnormal = 比較対象を除いた変化
sector-column-note = 注意点

sector-evidence-title = 裏づけはどれほど確かか
sector-evidence-intro = 五つの観点をまとめました。四つ目が裏づけの評価で、その下にもとになった記述を示します。
sector-grade = 裏づけの評価
sector-grade-how = 評価の決まり方
sector-grade-good = 確認できる記述の半数を超える{ $checked }件中{ $corroborated }件に裏づけがあり、モデルの入力のうち判断によるものは半数以下です（{ $inputs }件中{ $judgement }件）。
sector-grade-capped = 確認できる記述の半数を超える{ $checked }件中{ $corroborated }件に裏づけがあります。ただし、モデルの入力の多くが判断によるため（{ $inputs }件中{ $judgement }件）、評価は「混在」までとします。
sector-grade-mixed = 確認できる記述{ $checked }件のうち、裏づけがあるのは{ $corroborated }件です。裏づけはあるものの、半数を超えません。
sector-grade-weak = 確認できる記述{ $checked }件のうち、裏づけのあるものは一つもありません。
sector-grade-none = このセクターについて確認できる記述が記事にないため、評価はありません。
sector-grade-counts = このセクターに関する記事の記述：裏づけあり{ $corroborated }件、矛盾または古い{ $contradicted }件、検証不能または解釈次第{ $open }件、確認の対象外{ $unchecked }件。
sector-grade-labels = モデルでは{ $arrows }本の矢印がここにつながり、{ $assumptions }件の前提を含みます。これらの入力のうち、作成者の判断によるものが{ $judgement }件、公表された情報によるものが{ $public }件、記事によるものが{ $stated }件です。
sector-claims-title = このセクターに関する記事の記述
sector-claims-none = このセクターに関する記述は記事にありません。
sector-claims-further = ここに至る矢印と前提に関わる、そのほかの記述{ $count }件
sector-claim-reported = 公表された情報：{ $words }

sector-risks-title = 見込みが外れるとすれば
sector-risks-intro = まずこの事例が挙げるリスクを、続いて事例の確認作業から分かるリスクを示します。
sector-risks-none = 上の「疑う見方」のほかに、この事例が挙げるリスクはありません。
sector-risk-general = 一般的な知識（出典は未確認）
sector-risk-claims = 成り立たなかった記事の記述
sector-risk-losses = 取引が需要を減らす経路
sector-risk-judgements = 結果を支える判断
sector-risk-judgements-intro = ここに至る作成者の判断のうち、首位の行方に最も関わるものです。ほかの値にも同じくらいの根拠があり得ます。
sector-risk-projects = 問題のあるプロジェクト
sector-risk-dead = 既に活動を終えています。
sector-risk-token = 独自の銘柄（{ $symbols }）は取引が終了しています。
sector-risk-unsourced = 一般的な知識による記載で、出典は確認していません。

sector-turning-title = 順位が変わるとすれば
sector-turning-follows = { $count ->
    [0] どの前提も、単独ではその範囲（1%点から99%点）内で{ $sector }を{ $leader }などより上に押し上げません。
   *[other] { $count }件の前提は、それぞれ単独で{ $sector }を、いま首位の{ $leader }に代わって首位に押し上げます。変化の小さいものから示します。
}
sector-turning-elsewhere = 首位ではなく取引に関する主張の転換点が選ばれています。「波及の経路」のページで確認できます。
sector-turning-absent = セクターが一つだけなので、順位は変わりません。
sector-turning-more = ほかの主張の転換点を調べる

sector-neighbours = ほかのセクター
sector-previous = 前のセクター
sector-next = 次のセクター

origin-sector-run-what = このページのもとになった計算の規模です。想定の数と、そのために「100通りのうち」の数がずれ得る幅を示します。
origin-sector-run-from = 計算そのものの値です。計算の証明はページの末尾にあります。
origin-sector-run-sure = 正確な値です。誤差は、割合が2分の1のときの標準誤差の1.96倍です。
origin-sector-run-change = 想定の数を増やすと誤差は小さくなります。数は「答え」のページで選べます。
origin-sector-study-what = イベント・スタディの数字です。出来事の前後に銘柄がどれだけ動き、それがどれほど珍しいかを示します。
origin-sector-study-from = この事例の価格ファイルにある日次の終値から計算しています。保存しているのは価格ではなく収益率だけです。
origin-sector-study-sure = 変化の値は正確ですが、その意味は確かではありません。銘柄は少なく、日付は一つで、互いに連動するためです。
origin-sector-study-change = 別の出来事、期間、比較対象、通常時のモデルを選ぶと変わります。「市場」のページで選べます。
origin-sector-grade-what = 記述の数、またはモデルの矢印と前提の数です。
origin-sector-grade-from = この事例の中を数えています。記述の確認結果と、入力に付けた区分によります。
origin-sector-grade-sure = 数は正確です。それぞれの確認結果が正しいかどうかは、作成者による出典の読み方に左右されます。
origin-sector-grade-change = 確認結果を変える新しい出典や、入力の拠り所が異なるシナリオで変わります。
origin-sector-turning-what = 転換点です。その前提がこの値になると、首位のセクターが入れ替わります。
origin-sector-turning-from = ほかの前提の不確かさはそのままに、どの値でも同じ乱数を使ってモデルで探しています。
origin-sector-turning-sure = 探索の精度までは正確です。調べた九つの水準の間で一度変わって元に戻る場合は見つかりません。
origin-sector-turning-change = ほかの前提、シナリオ、調べる主張を変えると変わります。
