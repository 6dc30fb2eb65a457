# 方法
nav-method = 方法
page-title-method = 方法 – { $question }
page-description-method = 言葉と数式によるモデルの説明、すべての前提とその由来、そしてブラウザで計算し直す既知の答え。
method-heading = 計算の方法と、どこまで信頼できるか
method-lead = 言葉と数式によるモデルの説明、すべての前提とその由来、そしてブラウザで計算し直す既知の答えです。
