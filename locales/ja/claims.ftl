# 記述の台帳
nav-claims = 記述の検証
page-title-claims = 記述の検証 – { $question }
page-description-claims = 記事の検証可能な記述を自分たちの言葉で一つずつ示し、場所、他の情報源との一致、モデルのどこがそれに依存するかを記します。
claims-heading = 記事の記述を一つずつ
claims-lead = 検証できる記述を自分たちの言葉で示し、場所、他の情報源との一致、モデルのどこがそれに依存するかを記します。
