{{- /* Lag of one consumer group in one topic: (dict "root" $ "it" $it "topic" … "group" …) */ -}}
{{- define "rung.keda.trigger" -}}
{{- $kafka := .root.Values.kafka -}}
{{- $demo := .root.Values.demo.enabled -}}
type: kafka
metadata:
  bootstrapServers: {{ (include "rung.servers" .root | fromYaml).brokers | quote }}
  consumerGroup: {{ .group }}
  topic: {{ .topic }}
  lagThreshold: {{ .it.autoscaling.lag | quote }}
  offsetResetPolicy: earliest
  {{- if and (not $demo) (contains "SSL" $kafka.protocol) }}
  tls: enable
  {{- end }}
  {{- if and (not $demo) (hasPrefix "SASL" $kafka.protocol) }}
  sasl: {{ get (dict "PLAIN" "plaintext" "SCRAM-SHA-256" "scram_sha256" "SCRAM-SHA-512" "scram_sha512" "OAUTHBEARER" "oauthbearer") $kafka.sasl.mechanism }}
  {{- if eq $kafka.sasl.mechanism "OAUTHBEARER" }}
  oauthTokenEndpointUri: {{ $kafka.sasl.tokenEndpoint | quote }}
  scopes: {{ $kafka.sasl.scope | quote }}
  {{- end }}
  {{- end }}
{{- if and (not $demo) (ne $kafka.protocol "PLAINTEXT") }}
authenticationRef:
  name: {{ include "rung.fullname" .root }}-{{ .it.name }}
{{- end }}
{{- end -}}
