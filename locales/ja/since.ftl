# その後の出来事
nav-since = その後
page-title-since = その後の出来事 – { $question }
page-description-since = 記事の後に明らかになった事実と、その出典、関係する記述と前提。
since-heading = その後に起きたこと
since-lead = 記事の後に明らかになった事実と、その出典、関係する記述と前提です。
