# 実行の証明書
certificate-title = この実行の証明書
certificate-intro = 何を計算し、どのような結果になったかを一行で表します。事例さえあれば、方法のページか「spillover verify」コマンドで誰でも計算し直し、一致するか、どこが違うかを確かめられます。
certificate-line = 一行の証明書
certificate-waiting = この実行の計算がすべて終わると、ここに表示されます。
certificate-copy = 証明書をコピー
certificate-copied = 証明書をコピーしました
certificate-by-hand = 選択してコピーしてください
certificate-save = JSONで保存
certificate-not-saved = 保存できませんでした
certificate-link = 検証できるリンクをコピー
certificate-no-link = コピーできませんでした。QRコードをお使いください
certificate-code = QRコードを表示
certificate-code-hide = QRコードを隠す
certificate-code-label = このページの状態と証明書を含むリンクのQRコード
certificate-code-long = リンクが長すぎてQRコードにできません。変更する前提を減らすか、リンクをコピーしてください。
certificate-failed = ここでは計算できませんでした：{ $message }

seed-title = 誰も選んでいないシード
seed-why = 下のコードを先に公表し、後のブロックのハッシュや次回の宝くじの当せん番号のように、まだ誰も知りえない公開値を一つ指定しておきます。値が明らかになるとシードはそこから決まるため、望む結果が出るまでシードを試すことはできず、ほかの条件が先に決まっていたことを誰でも確かめられます。
seed-commitment = 先に公表するコード（シード、公開値、結果を除くすべてのSHA-256）：
seed-value = 公開値
seed-take = このシードで計算する
seed-derived = シードは{ $seed }になります（SHA-256の先頭13桁の16進数）。
seed-in-use = この実行のシード{ $seed }は「{ $value }」から求めたものです。
seed-reset = 公開時のシードに戻す

verify-title = 証明書を検証する
verify-intro = 実行の証明書を一行またはJSONの形で貼り付けてください。ブラウザが裏側で計算し直します。そのためのプログラムは、いま初めて読み込みます。どこにも送信しません。
verify-field = 証明書
verify-start = 計算し直す
verify-running = 証明された実行を計算しています…
verify-carried = このページのアドレスには証明書が含まれています。
verify-matches = 一致しました。事例、エンジン、シード、結果は最後の1ビットまで同じです。
verify-differs = 一致しません。
verify-other-site = このサイトに事例「{ $case }」はありません。あるのは{ $known }です。その事例があるサイトか、「spillover verify」コマンドで検証してください。

certificate-differs-case = 事例が違います。証明書は「{ $case }」（ハッシュ{ $hash }）、こちらは「{ $other }」（{ $found }）です。
certificate-differs-content = 事例「{ $case }」の内容が違います。証明書のハッシュは{ $hash }、こちらは{ $found }です。証明に使われたファイルで検証してください。
certificate-differs-engine = エンジンの版が違います。証明書は{ $certified }、こちらは{ $found }です。
certificate-differs-seed = シードが違います。証明書は{ $certified }ですが、公開値からは{ $found }になります。
certificate-differs-run = この実行は計算できません：{ $reason }。
certificate-differs-result = 結果が違います。証明書のハッシュは{ $certified }、ここで計算した値は{ $found }です。入力か結果が書き換えられています。

certificate-refused-long = { $about }バイトは証明書として長すぎます。証明書だけを貼り付けてください。
certificate-refused-json = JSONとして読めません：{ $about }
certificate-refused-format = 証明書の書き出しではありません。「spillover-run/1」で始まる一行、またはJSONの全体を貼り付けてください。
certificate-refused-newer = 形式「{ $about }」はこのページより新しいものです。ページを読み込み直すか、新しい版で検証してください。
certificate-refused-part = 証明書の{ $place }番目の部分{ $about }を読み取れません。各部分は「名前=値」の形で、半角空白一つで区切ります。元の証明書と見比べてください。
certificate-refused-missing = 証明書に「{ $about }」がありません。全体を貼り付けてください。
certificate-refused-field = 項目「{ $name }」の値が使えません。使えるのは{ $remedy }です。
certificate-refused-changed = 証明書が書き換えられたか、順序が違います。正しくは次のように書かれます：{ $about }
certificate-refused-value = 公開値は1～1000バイトで、制御文字は使えません。公表されたとおりに入力してください。
certificate-field-identifier = 英字で始まり、英数字と「-」「_」からなる64文字以内の名前
certificate-field-case-hash = 小文字の16進数64桁
certificate-field-result-hash = 小文字の16進数16桁
certificate-field-engine = 1.2.3のような版の番号
certificate-field-samples = 1から1048576までの整数（準乱数では16に2の累乗を掛けた数）
certificate-field-seed = 0以上の整数
certificate-field-sampling = 「random」または「quasi」
certificate-field-value = UTF-8の文字列（特殊文字は%XX）
certificate-field-overrides = 500個までの前提と有限の数値
certificate-field-preference = 500個までの基準と有限の重みまたは範囲
