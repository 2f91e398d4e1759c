{{- /* Whatever is said for another way to speak with brokers than the chosen one would be left out in silence. */ -}}
{{- define "rung.demands.kafka" -}}
{{- $kafka := .Values.kafka -}}
{{- $sasl := $kafka.sasl -}}
{{- if hasPrefix "SASL" $kafka.protocol -}}
{{- if not $sasl.mechanism -}}
{{- fail (printf "kafka.protocol is %s, but kafka.sasl.mechanism is empty: say how services log in, such as SCRAM-SHA-512" $kafka.protocol) -}}
{{- end -}}
{{- else -}}
{{- range $name := list "mechanism" "jaasKey" "tokenEndpoint" "scope" -}}
{{- with get $sasl $name -}}
{{- fail (printf "kafka.sasl.%s is %s, but by kafka.protocol %s nobody logs in: it takes SASL_SSL or SASL_PLAINTEXT" $name . $kafka.protocol) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if eq $sasl.mechanism "OAUTHBEARER" -}}
{{- if not $sasl.tokenEndpoint -}}
{{- fail "kafka.sasl.mechanism is OAUTHBEARER, but kafka.sasl.tokenEndpoint is empty: say where the brokers' tokens come from" -}}
{{- end -}}
{{- else -}}
{{- range $name := list "tokenEndpoint" "scope" -}}
{{- with get $sasl $name -}}
{{- fail (printf "kafka.sasl.%s is %s, but kafka.sasl.mechanism is %s: only OAUTHBEARER has tokens" $name . $sasl.mechanism) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if not (contains "SSL" $kafka.protocol) -}}
{{- range $name := list "ca" "client" -}}
{{- with (get $kafka.tls $name).existingSecret -}}
{{- fail (printf "kafka.tls.%s.existingSecret is %s, but kafka.protocol %s is without TLS: it takes SSL or SASL_SSL" $name . $kafka.protocol) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
