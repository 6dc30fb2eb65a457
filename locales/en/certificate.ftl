# Certificates of runs
certificate-title = Certificate of this run
certificate-intro = One line says what was computed and with which result. Anybody who has the case can compute it again, here on the method page or with the command “spillover verify”, and learns that it matches, or what differs.
certificate-line = Certificate in one line
certificate-waiting = It stands here as soon as all worlds of this run are drawn.
certificate-copy = Copy the certificate
certificate-copied = Certificate copied
certificate-by-hand = Select and copy it by hand
certificate-save = Save as JSON
certificate-not-saved = It could not be saved
certificate-link = Copy a link that verifies it
certificate-no-link = Copying was refused; use the QR code
certificate-code = Show as QR code
certificate-code-hide = Hide the QR code
certificate-code-label = QR code of the link to this state of the page, with its certificate
certificate-code-long = The link is too long for a QR code. Change fewer assumptions, or copy the link.
certificate-failed = This could not be computed here: { $message }

seed-title = A seed that nobody chose
seed-why = Publish the code below now, and name a public value that nobody can know yet, such as the hash of a later block or the numbers of the next lottery. When the value is known, the seed follows from it: nobody could have tried seeds until the result pleased, and everybody can check that the rest was fixed before.
seed-commitment = Code to publish beforehand (SHA-256 of everything but seed, value and result):
seed-value = The public value
seed-take = Use its seed for this run
seed-derived = It gives the seed { $seed }: the first 13 hexadecimal digits of its SHA-256.
seed-in-use = This run takes its seed { $seed } from “{ $value }”.
seed-reset = Back to the published seed

verify-title = Check a certificate
verify-intro = Paste a certificate of a run, as one line or as JSON. Your browser computes the run again in the background, in a program that is loaded only now; nothing is sent anywhere.
verify-field = Certificate
verify-start = Compute it again
verify-running = Computing the certified run …
verify-carried = The address of this page carries a certificate.
verify-matches = It matches: case, engine, seed and result are the same, to the last bit.
verify-differs = It does not match:
verify-other-site = This site has no case “{ $case }”; it has { $known }. Check it where its case is, or with the command “spillover verify”.

certificate-differs-case = Another case: certified is “{ $case }” with the hash { $hash }; here is “{ $other }” with { $found }.
certificate-differs-content = Other content of the case “{ $case }”: certified is the hash { $hash }, here it is { $found }. Check it with the file that was certified.
certificate-differs-engine = Another version of the engine: certified is { $certified }, here is { $found }.
certificate-differs-seed = Another seed: certified is { $certified }, but the public value gives { $found }.
certificate-differs-run = The run cannot be made: { $reason }.
certificate-differs-result = Another result: certified is the hash { $certified }, computed here is { $found }. An input or the result was changed.

certificate-refused-long = { $about } bytes are too long for a certificate. Paste the certificate alone.
certificate-refused-json = This cannot be read as JSON: { $about }
certificate-refused-format = This does not begin as a certificate does. Paste a whole certificate: the line that begins with “spillover-run/1”, or its JSON.
certificate-refused-newer = The form “{ $about }” is newer than this page. Reload the page, or check it with a newer version.
certificate-refused-part = Part { $place } of the certificate, { $about }, is not understood. Each part is NAME=VALUE with one space between parts; compare it with the original.
certificate-refused-missing = The certificate does not say its “{ $about }”. Paste all of it.
certificate-refused-field = The field “{ $name }” is not usable. It must be { $remedy }.
certificate-refused-changed = The certificate was changed or written in another order. It would be written as: { $about }
certificate-refused-value = A public value has 1 to 1000 bytes and no control characters. Enter it as it was published.
certificate-field-identifier = letters, digits, “-” and “_” with a letter first, at most 64
certificate-field-case-hash = 64 hexadecimal digits in lower case
certificate-field-result-hash = 16 hexadecimal digits in lower case
certificate-field-engine = a version such as 1.2.3
certificate-field-samples = a whole number from 1 to 1048576; sixteen times a power of two for quasi-random sampling
certificate-field-seed = a whole number from 0 up
certificate-field-sampling = “random” or “quasi”
certificate-field-value = text in UTF-8, with %XX for special characters
certificate-field-overrides = up to 500 assumptions, each with a finite number
certificate-field-preference = up to 500 criteria with finite weights or bounds
