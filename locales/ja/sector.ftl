# セクター
nav-sectors = セクター
page-title-sector = { $sector } – { $question }
page-description-sector = { $sector }：{ $thesis } 一方で、{ $antithesis }
