# 答え。割合は100通りのうちの数。
answer-both = { $size }{ $criteria }
answer-agree = { $weights ->
    [order] 首位に最もなりやすいのは{ $first }です。恩恵の大きさでは100通りの想定のうち{ $first_share }通り（2番手の{ $second }は{ $second_share }通り）、指定した優先順に従って全ての基準で見ても{ $other_first_share }通りで首位になります。
    [own] 首位に最もなりやすいのは{ $first }です。恩恵の大きさでは100通りの想定のうち{ $first_share }通り（2番手の{ $second }は{ $second_share }通り）、指定した重みで全ての基準を合わせても{ $other_first_share }通りで首位になります。
   *[unknown] 首位に最もなりやすいのは{ $first }です。恩恵の大きさでは100通りの想定のうち{ $first_share }通り（2番手の{ $second }は{ $second_share }通り）、重みを決めずに全ての基準で見ても{ $other_first_share }通りで首位になります。
}
answer-size = 恩恵の大きさでは、100通りの想定のうち{ $first }が{ $first_share }通り、{ $second }が{ $second_share }通りで首位になります。
answer-size-tie = 恩恵の大きさでは、{ $first }と{ $second }に差があるとは言えません（100通りの想定のうち{ $first_share }通りと{ $second_share }通り）。
answer-size-many = 恩恵の大きさでは、首位を一つに絞れません。{ $names }に差があるとは言えないためです（100通りの想定のうち{ $shares }通り）。
answer-criteria = { $weights ->
    [order] 指定した優先順に従って全ての基準で見ると、首位は{ $first }が100通り中{ $first_share }通り、{ $second }が{ $second_share }通りです。
    [own] 指定した重みで全ての基準を合わせると、首位は{ $first }が100通り中{ $first_share }通り、{ $second }が{ $second_share }通りです。
   *[unknown] 重みを決めずに全ての基準で見ると、首位は{ $first }が100通り中{ $first_share }通り、{ $second }が{ $second_share }通りです。
}
answer-criteria-tie = { $weights ->
    [order] 指定した優先順に従って全ての基準で見ると、{ $first }と{ $second }に差があるとは言えません（100通り中{ $first_share }通りと{ $second_share }通り）。
    [own] 指定した重みで全ての基準を合わせると、{ $first }と{ $second }に差があるとは言えません（100通り中{ $first_share }通りと{ $second_share }通り）。
   *[unknown] 重みを決めずに全ての基準で見ると、{ $first }と{ $second }に差があるとは言えません（100通り中{ $first_share }通りと{ $second_share }通り）。
}
answer-criteria-many = { $weights ->
    [order] 指定した優先順に従って全ての基準で見ても、首位を一つに絞れません。{ $names }に差があるとは言えないためです（100通り中{ $shares }通り）。
    [own] 指定した重みで全ての基準を合わせても、首位を一つに絞れません。{ $names }に差があるとは言えないためです（100通り中{ $shares }通り）。
   *[unknown] 重みを決めずに全ての基準で見ると、首位を一つに絞れません。{ $names }に差があるとは言えないためです（100通り中{ $shares }通り）。
}
answer-single = この事例のセクターは{ $first }だけで、100通りの想定のうち{ $share }通りで恩恵を受けます。この割合は、作成者が因果の矢印に付けた符号（増やすか減らすか）で決まるもので、裏づけのある結果ではなく前提です。

ranking-title = 最も恩恵を受けるのは
ranking-by = 順位の基準
ranking-by-size = 恩恵の大きさ
ranking-by-criteria = 全ての基準
ranking-column-sector = セクター
ranking-column-first = 首位
ranking-column-ranks = 順位ごとの割合（左から1位）
ranking-column-benefit = 恩恵（想定の90%が入る幅）
ranking-first-share = 100中{ $share }
ranking-benefit-text = 中央値 { $p50 }、想定の90%は { $p05 }〜{ $p95 }
ranking-ranks-text = { $name }：{ $shares }
ranking-rank-share = { $rank }位が100通り中{ $share }通り
ranking-note-size = この取引によって、そのセクターの今後12か月の需要がどれだけ増えるかで順位をつけています。棒の濃い部分が1位、淡い部分ほど下位です。
ranking-note-criteria = { $criteria }で順位をつけています。合計が1になる全ての重みを同じ確からしさで扱います（SMAA-2）。右の幅は恩恵の大きさだけを示します。
ranking-note-order = { $criteria }で順位をつけています。指定した優先順に合う全ての重みを同じ確からしさで扱います（SMAA-2）。右の幅は恩恵の大きさだけを示します。
ranking-note-own = 指定した重み（{ $criteria }）で順位をつけています。右の幅は恩恵の大きさだけを示します。
list-last = { $most }、{ $last }
ranking-share-error = ±{ $error }ポイント
ranking-signs = 恩恵がゼロを上回る想定は、セクターにより100通り中{ $low }〜{ $high }通りです。これは作成者が因果の矢印に付けた符号（増やすか減らすか）で決まるもので、裏づけのある結果ではなく前提です。
ranking-signs-one = 恩恵がゼロを上回る想定は、100通り中{ $low }通りです。これは作成者が因果の矢印に付けた符号（増やすか減らすか）で決まるもので、裏づけのある結果ではなく前提です。
ranking-error-note = 棒の上のひげは、首位になる割合のモンテカルロ誤差（95%）です。想定の数を増やすほど短くなります。
card-signs = ゼロを上回るのは100通り中{ $share }通り（作成者が置いた符号で決まるもので、裏づけではありません）
card-overturn = 大きさでの首位を覆す変化
preference-title = 何をどれだけ重視しますか
preference-mode = 基準の重みについて分かっていること
preference-unknown = 重みは未定
preference-order = 優先順を指定
preference-own = 重みを指定
preference-unknown-hint = 重みについて何も決めません。考えられる全ての配分を同じ確からしさで扱います。
preference-order-hint = どの基準がどの基準と同じかそれ以上に重要かを指定します。その指定に合う全ての重みを同じ確からしさで扱います。
preference-own-hint = 各基準に0から10の重みを付けます。意味を持つのは比率だけです。
preference-more = 同じかそれ以上に重要な基準
preference-less = 比べる相手の基準
preference-add = 追加
preference-remove = 削除
preference-remove-pair = 削除：{ $pair }
preference-none = まだ何も指定していないため、重みは未定のままです。
preference-pair = 「{ $more }」は「{ $less }」と同じかそれ以上に重要
preference-weight = { $name }{ $share }
preference-weight-words = 10のうち{ $weight }、全体の{ $share }
refusal-weight = 全ての基準の重みがゼロのため、順位をつけられません。少なくとも一つをゼロより大きくしてください。
refusal-contradiction = 指定した優先順が矛盾し、「{ $criterion }」を含む循環になっています。その中の指定をどれか一つ削除してください。
refusal-contradiction-all = 重みについての指定が矛盾しています。一部を取り消してください。
refusal-acceptance = 指定に合う重みがほとんどありません（1万通りに1通り未満）。指定をどれか一つ削除してください。
refusal-too-large = { $samples } 通りの計算には、ブラウザで使える以上のメモリが必要です。この事例では { $most } 通りが上限です。数を減らしてください。
refusal-stays = 順位表には、最後に計算できた結果を引き続き表示しています。
worlds-title = 想定の数
worlds-stop = 停止
worlds-hint = 数を増やすとシミュレーションの誤差は小さくなりますが、前提の不確かさは変わりません。
pairwise-title = どのセクターがどれを上回るか
pairwise-intro = 100通りの想定のうち、行のセクターが列のセクターを上回る数です。
pairwise-size = 恩恵の大きさ
pairwise-criteria = 全ての基準
pairwise-holistic = 全順位をまとめた指標
orders-title = 二つの順位と、食い違う理由
orders-intro = 「恩恵の大きさ」では最も恩恵を受けるセクターを、「全ての基準」ではほかの点も考慮したときの首位を問います。問いが違うだけで、どちらも妥当な答えです。「1–2」のような順位は、シミュレーションでは優劣を区別できないことを示します。
orders-size = 恩恵の大きさによる順位
orders-criteria = { $weights ->
    [order] 全ての基準による順位（指定した優先順）
    [own] 全ての基準による順位（指定した重み）
   *[unknown] 全ての基準による順位（重みは未定）
}
orders-why-same = どちらの順位でも首位は{ $a }です。大きさで見ても全ての基準で見ても、首位になる想定が最も多いセクターです。
orders-why-differ = { $weights ->
    [own] 大きさでは{ $a }、全ての基準では{ $b }が首位です。平均では、{ $b }は{ $ahead }で{ $a }に勝り、逆に{ $a }は{ $behind }で勝ります。指定した重みでは、{ $b }が首位になる想定のほうが多くなります。
   *[unknown] 大きさでは{ $a }、全ての基準では{ $b }が首位です。平均では、{ $b }は{ $ahead }で{ $a }に勝り、逆に{ $a }は{ $behind }で勝ります。どちらが上になるかは、これらをどれだけ重視するかで決まります。
}
orders-why-differ-only = 大きさでは{ $a }、全ての基準では{ $b }が首位です。平均では、{ $b }は{ $ahead }で{ $a }に勝り、{ $a }が明らかに勝る基準はありません。
orders-why-differ-none = 大きさでは{ $a }、全ての基準では{ $b }が首位です。ただし、平均で{ $b }が{ $a }に明らかに勝る基準はありません。個々の想定での基準の組み合わせが首位を分けています。
orders-why-tie-size = 大きさでは{ $a }に差があるとは言えず、全ての基準では{ $b }が首位です。このため、二つの順位の首位が誤差を超えて食い違うとは言えません。
orders-why-tie-size-out = 大きさでは{ $a }に差があるとは言えません。全ての基準では、このいずれでもない{ $b }が首位です。
orders-why-tie-criteria = 大きさでは{ $a }が首位で、全ての基準では{ $b }に差があるとは言えません。このため、二つの順位の首位が誤差を超えて食い違うとは言えません。
orders-why-tie-criteria-out = 大きさでは{ $a }が首位です。全ての基準では{ $b }に差があるとは言えず、{ $a }はその中に入りません。
orders-why-tie-both = どちらの順位も首位を一つに絞れません。大きさでは{ $a }に差があるとは言えず、全ての基準では{ $b }に差があるとは言えません。
central-title = どんな人にどのセクターが向くか
central-intro = 中心的な重み（central weights）は、そのセクターが首位になったときの重みの平均です。信頼係数（confidence factor）は、ちょうどその重みを使うと100通り中何通りで首位になるかを示します。
central-confidence = 信頼係数
central-never = 首位なし
central-fixed = 重みを指定しているため、ここで比べるものはありません。「重みは未定」か「優先順を指定」を選ぶと、どの重みでどのセクターが首位になるかが分かります。
central-sentence = { $sector }は、{ $criterion }に{ $share }ほどの重みを置く人に向いています。中心的な重みでは、100通り中{ $confidence }通りで首位になります。
central-sentence-weak = { $sector }に最も有利なのは{ $criterion }に{ $share }ほどの重みを置く場合ですが、中心的な重みでも、首位になるのは100通り中{ $confidence }通りにとどまります。
central-sentence-plain = { $sector }には、決め手となる基準がありません。さまざまな重みで首位になります。中心的な重みでは、100通り中{ $confidence }通りで首位になります。
central-sentence-never = { $sector }が首位になった想定は、{ $samples }通りのうち一つもありませんでした。
article-order-title = 記事の順序と比べる
article-order-list = 記事の順序：{ $order }
article-order-claim = 1番目についての記述
article-pairs = { $open ->
    [0] セクターの{ $pairs }組のうち、記事の順序と一致するのは{ $agree }組、逆になるのは{ $disagree }組です。
   *[other] セクターの{ $pairs }組のうち、記事の順序と一致するのは{ $agree }組、逆になるのは{ $disagree }組、判断できないのは{ $open }組です。
}
article-first = 記事が1番目に挙げる{ $sector }が首位になるのは100通り中{ $share }通りで、{ $count }セクター中{ $place }位です。

assumptions-title = 結果を左右する前提
assumptions-hint = 順位を左右する三つの前提です。動かすと全体が追随します。
assumptions-influence = 不確かさの{ $share }に関与
assumption-value = { $value } に固定
assumption-author = 作成者の値：{ $median }（90%幅：{ $low }〜{ $high }）
assumption-reset = 戻す
assumptions-open = 前提を変える
label-seed = 記事の記述
label-public = 公開報道
label-assumption = 仮定
why = この値の理由
claims-behind = 関連する記述
claim-as-stated = 検証対象外
claim-corroborated = 裏づけあり
claim-contradicted = 他の報道と矛盾
claim-outdated = 現在は古い
claim-unverifiable = 検証不能
claim-ambiguous = 解釈次第
sources-behind = 出典
source-entry = { $title }（{ $publisher }、{ $date }）
scenario = シナリオ
reset-all = リセット
share-link = リンクをコピー
share-copied = コピーしました
share-failed = アドレス欄からコピーしてください
close = 閉じる

cards-title = セクター別に見る
card-chance-first = 首位の可能性 100中{ $share }
card-benefit = { $p50 }（90%幅：{ $p05 }〜{ $p95 }）
card-direction-up = 需要は増加
card-direction-down = 需要は減少
card-direction-unclear = 方向は不明
card-path = 最も強い経路
card-path-share = { $path }：{ $total } のうち { $share }
card-path-none = このセクターに届く経路はありません。
path-arrow = →
card-projects = 記事が挙げるプロジェクト
card-projects-none = 記事は具体名を挙げていません。
card-collision = 注意：{ $text }
card-thesis = 恩恵があるとする見方
card-antithesis = 疑う見方
evidence-title = 根拠
evidence-size = 大きさ
evidence-directness = 直接性
evidence-speed = 速さ
evidence-quality = 裏づけ
evidence-market = 市場
evidence-size-large = 大
evidence-size-medium = 中
evidence-size-small = 小
evidence-size-detail = 12か月の需要に対する恩恵の中央値は { $value } です。
evidence-directness-direct = 直接的
evidence-directness-mixed = 中間
evidence-directness-indirect = 間接的
evidence-directness-detail = 効果は平均しておよそ { $steps } 段階を経て届きます（指数 { $value }）。
evidence-speed-fast = 速い
evidence-speed-medium = 中程度
evidence-speed-slow = 遅い
evidence-speed-detail = 効果が現れるまで約 { $months } か月です。
evidence-quality-good = あり
evidence-quality-mixed = 混在
evidence-quality-weak = 弱い
evidence-quality-none = 記述なし
evidence-quality-detail = このセクターに関する記述：裏づけあり { $corroborated } 件、矛盾または古い { $contradicted } 件、解釈次第または検証不能 { $open } 件。
evidence-market-detail = { $event }からの{ $days }日間に、比較対象を除いて{ $caar }（{ $count }銘柄の平均）。検定は「市場」のページに。

why-title = 取引はどう届くか
why-intro = 各セクターの平均的な恩恵のうち、主な経路を通じて届く分です。内訳の合計は全体と正確に一致します。
why-more = ほか { $count } 経路：{ $share }

footer-method = 恩恵とは、取引がない場合と比べた、そのセクターの今後12か月の需要の変化です。価格の予測でも投資助言でもありません。
footer-certificate = 実行 { $hash }：事例 { $case }、シナリオ { $scenario }、シード { $seed }、標本数 { $samples }、エンジン { $engine }。
footer-correlations = この事例の相関は同時には成り立たないため、最も近い成り立つ値に置き換えています（変更幅は最大 { $change }）。
status-published = 公開時の計算結果です。このブラウザではまだ再計算していません。
status-running = ブラウザ内で計算中（{ $total } 通り中 { $done } 通り）…
status-verified = このブラウザで再計算し、最後の1ビットまで一致しました。
status-computed = このブラウザで計算しました（{ $samples } 通り）。
status-restarted = 計算が止まったため再起動しました。失われたものはありません。
status-fallback = この環境では裏側での計算が使えないため、ページ自身が計算します。反応が少し遅くなることがあります。
status-failed = 計算できませんでした：{ $message }
error-load = この事例を読み込めませんでした：{ $message }
error-start = このページの操作部分を起動できませんでした。公開済みの計算結果はそのまま読めます。操作するには、ページを再読み込みするか、WebAssemblyに対応したブラウザーをお使いください。
error-reload = 接続を確認して、ページを再読み込みしてください。
address-ignored = アドレスの一部を解釈できなかったため無視しました：{ $parts }

unit-usd-per-gpu = 1基あたり { $value } ドル
unit-usd-per-gpu-hour = GPU1時間あたり { $value } ドル
unit-per-year = 年 { $value }%
unit-per-month = 月 { $value }%
unit-months = { $value } か月
count-million = { $value }00万基
count-ten-thousand = { $value }万基
money-million = { $value }00万ドル
money-billion = { $value }0億ドル
money-trillion = { $value }兆ドル
money-hundred-million = { $value }億ドル
money-ten-thousand = { $value }万ドル

