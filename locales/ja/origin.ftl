# すべての数値が答える四つの問い。
origin-what = これは何の数値ですか
origin-from = どこから来た数値ですか
origin-sure = どのくらい確かですか
origin-change = 何によって変わりますか
origin-close = 閉じる
origin-back = 戻る
origin-slider = ここで別の値を試す
origin-title = この数値
origin-unknown = この数値の説明が見つかりません。ページの不備です。
origin-link-claim = { $id }（{ $status }）：{ $statement }
origin-link-influence = { $name }：不確かさの { $share } に関与
origin-page-flows = 取引から各セクターへの全経路
origin-page-sector = このセクターの詳細
origin-page-regulation = 当局の措置の一覧
origin-page-governance = 当事者間の関係の一覧
origin-page-since = 記事の後に起きたこと
origin-page-events = 市場分析で使う出来事
origin-page-shown = 詳しい表示
origin-page-method = モデルの仕組み
origin-use-driver = 起点「{ $driver }」に入ります
origin-use-sector = セクター：{ $sector }
origin-use-deal = 取引条件の一つです
origin-no-claim = 背後に記事の主張はありません。
origin-standing = 背後に記事の主張が { $count } 件あります。裏づけあり { $corroborated } 件、矛盾または古いもの { $contradicted } 件です。
origin-basis-source = 出典で確認しました。
origin-basis-general-knowledge = 一般知識であり、出典では確認していません。

origin-claim-title = 主張 { $id }
origin-claim-fact = 検証できる記事の記述です：{ $statement }
origin-claim-interpretation = 記事による事実の解釈です：{ $statement }
origin-claim-forecast = 記事による予測です：{ $statement }
origin-claim-analogy = 記事による比較です：{ $statement }
origin-claim-figure = 数値：{ $value } { $unit }。
origin-claim-figure-dated = 数値：{ $value } { $unit }（{ $date }時点）。
origin-claim-date = { $date }時点の内容です。
origin-claim-reported = 公開情報：{ $reported }
origin-claim-place = 記事の第 { $paragraph } 段落、第 { $sentence } 文にあります。
origin-claim-place-unknown = 記事の中にあります。段落は記録されていません。
origin-claim-page = 主張一覧の { $id }
origin-claim-as-stated = 意見または比較であり、検証の対象になりません。
origin-claim-corroborated = { $count ->
    [0] 公開情報と一致します。
   *[other] 裏づけがあります。出典を { $count } 件確認しました。
}
origin-claim-contradicted = 他の報道と矛盾します。
origin-claim-outdated = 以前は正しかったものの、現在は古くなっています。
origin-claim-unverifiable = 肯定する証拠も否定する証拠も見つかりません。
origin-claim-ambiguous = 正しいかどうかは読み方によります。
origin-claim-change = 新しい報道で判定が変わることがあります。次の前提はこの主張に基づくため、あわせて見直しが必要になります。
origin-claim-change-none = 新しい報道で判定が変わることがあります。この主張に基づく前提はないため、計算結果は動きません。

origin-source-what = { $publisher }による{ $date }の公開資料です。
origin-source-from = 公開元で読むことができます。
origin-source-from-unlinked = 公開されたアドレスはありません。
origin-source-sure = 確認の方法：{ $reading }
origin-source-change = 訂正された場合、主張 { $claims } 件の再確認と、直接引用する前提 { $assumptions } 件の見直しが必要になります。

origin-parameter-what = モデルの前提です。単位：{ $unit }。
origin-parameter-set = あなたは { $value } に設定しています。
origin-parameter-unset = 作成者の値のままです。
origin-parameter-scenario = 選択中のシナリオ「{ $scenario }」が独自の値を定めています。
origin-parameter-part = このシナリオは、分布のうち { $low } 点から { $high } 点までだけを使います。
origin-parameter-quantiles = このシナリオでの中央値は { $median }、抽出値の90%は { $low } から { $high } に入ります。
origin-parameter-influence = 効果の大きさで首位を決める不確かさの { $share } に関与します。
origin-parameter-used = 別の値にすると、次のものがすべて変わります。
origin-parameter-elsewhere = 因果の矢印では直接使われません。名前の挙がる換算や比較に入ります。
origin-label-seed = 記事に書かれている値です。
origin-label-public = 公開報道による値です。
origin-label-assumption = 仮定です。判断または一般知識であり、報道された数値ではありません。
origin-unit-usd-million = 米ドル
origin-unit-usd-thousand-per-gpu = GPU 1基あたりの米ドル
origin-unit-usd-per-gpu-hour = GPU 1時間あたりの米ドル
origin-unit-share = 全体に占める割合
origin-unit-per-year = 年あたりの率
origin-unit-per-month = 月あたりの率
origin-unit-months = 月数
origin-unit-gpus = GPUの基数
origin-unit-count = 個数
origin-unit-elasticity = 弾力性（原因1%あたりの結果の%）
origin-unit-log-change = 対数の変化（百分率に近い値）
origin-unit-ratio = 比率
origin-unit-kilowatts-per-gpu = GPU 1基あたりのキロワット
origin-unit-usd-million-per-megawatt = 1メガワットあたりの百万米ドル
origin-unit-megawatts = メガワット
origin-unit-usd = 米ドル

origin-edge-what = 弾力性です。「{ $from }」が1%変わると「{ $to }」が何%変わるかを表します。
origin-edge-from = 計算式：{ $formula }
origin-edge-strength = 中央値と想定の90%の範囲：{ $elasticity }。
origin-edge-sure = ばらつきは計算式に含まれる前提から生じます。
origin-edge-change = 計算式に含まれる前提は次のとおりです。
origin-edge-fixed = 計算式に不確かな前提はなく、どの想定でも同じ値です。
origin-edge-page = この矢印の分布とスライダー

origin-sector-what = ここでは中央値が { $median }、想定の90%が { $low } から { $high } に入ります。最も恩恵を受けるのは100通りのうち { $size } 通り、全基準で1位になるのは { $criteria } 通りです。
origin-sector-from = { $samples } 通りの想定をブラウザ内で計算しました。それぞれの想定で、取引による起点の変化が矢印の弾力性を通ってセクターに届きます。
origin-sector-path = 最も強い経路：{ $route }（平均の { $share }）。
origin-sector-sure = 5%点は { $low }、95%点は { $high } です。効果がゼロを上回るのは100通りのうち { $positive } 通りです。
origin-sector-noise = { $samples } 通りの模擬計算そのものの誤差は最大でも ±{ $error } ポイントです。このセクターの1位の回数については { $own } です。
origin-sector-signs = 恩恵が生じること自体は、作成者が矢印に与えた符号から来ています。これは前提であり、証拠ではありません。
origin-sector-change = 次の前提が不確かさの大部分を担います。開くと内容を確かめ、動かすことができます。
origin-sector-certain = この値を変える不確かな前提はありません。
origin-sector-tipping = { $statement }{ $headline }

origin-action-title = { $authority }：{ $instrument }
origin-action-what = { $authority }（{ $jurisdiction }）による{ $date }の措置です：{ $instrument }。
origin-action-from = この事例が記録する措置の一覧から取りました。主張と出典は次のとおりです。
origin-action-status = 現状：{ $status }。
origin-action-change = 当局の次の措置によって変わります。同じ主張に基づく前提は次のとおりです。
origin-action-change-none = 当局の次の措置によって変わります。これに基づく前提はないため、計算結果は動きません。

origin-event-what = この事例が記録する{ $date }の出来事です。
origin-event-from = この事例が日付とともに記録する出来事の一覧から取りました。
origin-event-change = 日付が訂正されると、市場分析の期間が動きます。内容しだいで次の前提も動きます。

origin-project-from = 公開された説明から取り、改称や合併を確認しました。
origin-project-sourced = 出典を { $count } 件確認しました。
origin-project-unsourced = 一般知識であり、出典では確認していません。
origin-project-live = 現在も稼働しています。
origin-project-ended = この名前では現在稼働していません。
origin-project-benefit = セクターの効果のうちこの事業の分は、想定の90%で { $low } から { $high }、中央値は { $median } です。
origin-project-change = 取引の市場との関係は次のとおりです。

origin-relation-conflict = 利益相反として数えています。
origin-relation-plain = 利益相反としては数えていません。
origin-relation-from = この事例が記録する当事者間の関係から取りました。
origin-relation-change = 両者の条件や持ち分が変われば変わります。関係そのものは計算結果を動かしませんが、背後の主張は動かすことがあります。

origin-exhibit-what = 図の一つの印は表の一行に対応します。表とファイルには全桁があります。
origin-exhibit-from = 表にあるのと同じ数値から、このページが描いています。
origin-exhibit-sure = 帯・区間・誤差は、想定やデータのばらつきを表します。一本の線は中ほどの値であり、確実な値ではありません。
origin-exhibit-change = 前提を動かすか、比べるものを変えると、すぐに描き直されます。
origin-exhibit-prices-sure = 出典が報じた価格です。幅が報じられた場合は幅を描いています。
origin-exhibit-prices-change = 訂正または新しい報道だけが変えます。ここでは何も計算していません。
origin-exhibit-abnormal-sure = 灰色の帯には、平常時の95%で平均が収まります。一つの日付に少数の銘柄では、検定の力は弱くなります。
origin-exhibit-abnormal-change = 別の出来事、グループ、比較対象、期間を選ぶと変わります。図の横で選べます。

origin-answer-title = 一文でまとめた結果
origin-answer-what = 100通りの想定のうち、あるセクターが1位になる回数です。効果の大きさによるものと、全基準によるものがあります。
origin-answer-from = シナリオ「{ $scenario }」、シード { $seed } の { $samples } 通りの想定をブラウザ内で数えました。
origin-answer-sure = 回数には、横に示す模擬計算の誤差があります。より大きな不確かさは前提にあり、その多くは判断によるものです。
origin-answer-change = 順位表の横にある三つの前提が大部分を担います。「波及の経路」のページの転換点の表に、前提ごとの最小の変化があります。

origin-run-title = この計算
origin-run-what = 何通りの想定を計算したか、そして計算を特定するもの（シナリオ、シード、事例、計算エンジン）です。
origin-run-from = ページまたはあなたが選びました。指紋（ハッシュ）は全結果の数値から計算します。
origin-run-sure = 正確です。同じ入力なら、どの機械でも最後の1ビットまで同じ結果になります。
origin-run-change = 想定の数、シナリオ、またはあなたが動かす前提によって変わります。

origin-error-title = 模擬計算の誤差
origin-error-what = 想定の数が限られるために100通り中の回数がどれだけずれうるかを、95%区間の半幅（ポイント）で表します。
origin-error-from = 割合そのものと想定の数（ここでは { $samples } 通り）から求めます。
origin-error-sure = 模擬計算だけの誤差であり、前提が正しいかどうかは何も言いません。
origin-error-change = 想定の数を4倍にすると半分になります。

origin-method-title = 方法の設定
origin-method-what = 結果の数え方や見せ方の約束です。区間に入れる想定の割合や、対象とする月数などがあります。
origin-method-from = 作成者が選び、どのページでも同じです。
origin-method-sure = 測定値ではなく約束なので、誤差はありません。
origin-method-change = このページでは変わりません。別の約束は別のモデルになります。

origin-case-title = 事例の数値
origin-case-what = { $as_of }時点で事例に書かれた日付・件数・記述です。
origin-case-from = 事例のファイルから取りました。検証済みの主張 { $claims } 件とその出典を含みます。
origin-case-sure = 背後の主張と同じ程度に確かです。判定は主張一覧にあります。
origin-case-change = 事例のファイルの新しい版によって変わります。

origin-preference-title = 基準の重み
origin-preference-what = 各基準をどれだけ重く見るかを、全体に占める割合で表します。
origin-preference-from = あなたの指定です。指定がない間は、どの配分も同じ確からしさです。
origin-preference-sure = あなたの指定に誤差はありません。未知の重みは { $samples } 通りの想定ごとに抽出し直します。
origin-preference-change = 順位表の下で指定する順序や重みによって変わります。

origin-deal-title = 取引の数値
origin-deal-what = SPVが借り、払い、稼ぎ、失う金額や率です。
origin-deal-from = 取引の条件から、多数の想定について月ごとに計算します。「中央の想定」の数値は、すべての前提を中央値に置いたものです。
origin-deal-sure = 公表されていない条件は前提です。範囲には想定の90%が入ります。まれな損失は少ない想定から数えるため、最も不正確です。
origin-deal-change = ストレスのスライダー、支払い停止の月、または構造の別の読み方によって変わります。

origin-comparable-title = 他の取引の数値
origin-comparable-what = 他の取引について報じられた条件、または同じエンジンによる計算結果です。
origin-comparable-from = 報じられた条件は表の下の出典によります。記載のない条件はこの事例から取ります。
origin-comparable-sure = 出典と同じ程度に確かです。計算した列には、この事例の前提の不確かさが含まれます。
origin-comparable-change = 報道の訂正、またはこの事例の前提によって変わります。

origin-compute-title = 計算能力の数値
origin-compute-what = 計算能力の量、その価格、または金額で買える量です。
origin-compute-from = 報じられた数値と前提から、事例の計算式で換算します。
origin-compute-sure = 範囲には想定の90%が入り、換算の前提から生じます。
origin-compute-change = 入力する量、シナリオ、換算の前提によって変わります。

origin-market-title = 市場分析の数値
origin-market-what = 出来事の前後に価格が予想と比べてどう動いたか、またはそれを判定する検定の数値です。
origin-market-from = このサイトの価格ファイルの日次終値から、ページに書かれたイベント・スタディで求めます。
origin-market-sure = 偶然だけで同じ程度に動く頻度を、横の検定が示します。一つの日付に少数の銘柄では証拠は弱くなります。
origin-market-change = 別の出来事、グループ、比較対象、モデル、期間を選ぶと変わります。

origin-prices-title = 価格ファイルの数値
origin-prices-what = 系列の開始日と終了日、日数、最後の水準です。
origin-prices-from = このサイトの価格ファイルによります。由来は表の上に書かれています。
origin-prices-sure = 記載した種類の出典による終値です。欠けた日は欠けたままです。
origin-prices-change = あなたのファイルや最新の価格によって、再読み込みまで変わります。

origin-transmission-title = モデルの流れ
origin-transmission-what = 起点からセクターに届く変化を、そのセクターの12か月の需要に対する割合で表します。
origin-transmission-from = 想定ごとに、起点の変化が経路上の弾力性を通って届きます。
origin-transmission-sure = 範囲には想定の90%が入ります。符号と大半の弾力性は前提です。
origin-transmission-change = 経路上の矢印の前提によって変わります。矢印ごとにスライダーがあります。

origin-sensitivity-title = 不確かさの内訳
origin-sensitivity-what = 結果の分散のうち、ある前提が単独で、また他と合わせて説明する割合と、前提を範囲の両端に置いたときの結果です。
origin-sensitivity-from = 設計された標本による分散ベースの指標です。両端は、他の前提を中央値に置いた計算です。
origin-sensitivity-sure = 各指標には95%区間の半幅を添えています。
origin-sensitivity-change = ある前提の分布が狭まると、その割合は下がり、他の割合は上がります。

origin-tipping-title = 転換点
origin-tipping-what = 他の前提を不確かなままにして、ある主張を覆す一つの前提の最小の変化です。
origin-tipping-from = 同じ乱数を使い、前提ごとの分布に沿って探索します。
origin-tipping-sure = 表の下に示す許容差まで正確です。探索の二つの段の間で覆って戻る場合は見つかりません。
origin-tipping-change = 別の主張、シナリオ、前提によって変わります。主張は表の上で選べます。

origin-scenario-title = シナリオ
origin-scenario-what = 名前のついた前提の組です。「{ $scenario }」を選択中です。
origin-scenario-from = 事例のファイルによります。変更した前提には、それぞれ理由があります。
origin-scenario-sure = シナリオは仮想であり予測ではありません。それ自体の確率はありません。
origin-scenario-change = 別のものを選ぶと変わります。あなたの設定は元に戻ります。
origin-parameter-law = 取りうる値：{ $law }。
origin-build-title = 構築したサイトの実測値
origin-build-what = ウィジェットの一つの形が初回に読み込むファイルの数とバイト数（配信時の圧縮後と展開後）、またはCSSピクセルで表したフレームの大きさ。
origin-build-from = バイト数は、このサイトを構築するプログラムが完成したファイルについて測り、最初のページの隣のbuild.jsonに記したもの。大きさは、ウィジェットそのものをブラウザで測ったもの。
origin-build-sure = バイト数はこの構築とBrotliの最高圧縮では正確です。圧縮の弱いホストではより多く送られます。同じページの二つ目以降はプログラムを共有するため少なくなります。高さは公開時の計算結果についてのもので、数パーセントの幅があります。
origin-build-change = 別のウィジェット、言語、配色。またはサイトの新しい版。
