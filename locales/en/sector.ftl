# Sectors
nav-sectors = Sectors
page-title-sector = { $sector } – { $question }
page-description-sector = { $sector }: { $thesis } But: { $antithesis }
