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
  {{- end }}
{{- if include "rung.keda.login" (dict "root" .root "it" .it) | trim }}
authenticationRef:
  name: {{ include "rung.fullname" .root }}-{{ .it.name }}
{{- end }}
{{- end -}}

{{- /* What KEDA reads of Secrets, and of the service's settings where it asks for more: (dict "root" $ "it" $it) */ -}}
{{- define "rung.keda.login" -}}
{{- $kafka := .root.Values.kafka -}}
{{- if not .root.Values.demo.enabled -}}
{{- $secrets := dict -}}
{{- if hasPrefix "SASL" $kafka.protocol -}}
{{- $login := include "rung.of" (dict "text" $kafka.sasl.existingSecret "name" .it.name) -}}
{{- $_ := set $secrets "username" (list $login $kafka.sasl.usernameKey) -}}
{{- $_ := set $secrets "password" (list $login $kafka.sasl.passwordKey) -}}
{{- end -}}
{{- if contains "SSL" $kafka.protocol -}}
{{- with $kafka.tls.ca -}}
{{- if .existingSecret }}{{ $_ := set $secrets "ca" (list .existingSecret .key) }}{{ end -}}
{{- end -}}
{{- with $kafka.tls.client -}}
{{- if .existingSecret -}}
{{- $certificate := include "rung.of" (dict "text" .existingSecret "name" $.it.name) -}}
{{- $_ := set $secrets "cert" (list $certificate .certificateKey) -}}
{{- $_ := set $secrets "key" (list $certificate .privateKey) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- with $secrets -}}
secretTargetRef:
  {{- range $parameter, $at := . }}
  - parameter: {{ $parameter }}
    name: {{ first $at }}
    key: {{ last $at }}
  {{- end }}
{{- end }}
{{- if and (hasPrefix "SASL" $kafka.protocol) (eq $kafka.sasl.mechanism "OAUTHBEARER") }}
configMapTargetRef:
  - parameter: oauthTokenEndpointUri
    name: {{ include "rung.fullname" .root }}-{{ .it.name }}
    key: KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL
  {{- if $kafka.sasl.scope }}
  - parameter: scopes
    name: {{ include "rung.fullname" .root }}-{{ .it.name }}
    key: KAFKA_SASL_OAUTHBEARER_SCOPE
  {{- end }}
{{- end }}
{{- end -}}
{{- end -}}
