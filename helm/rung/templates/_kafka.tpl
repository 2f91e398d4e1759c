{{- /* How brokers are reached. The names are those of Kafka's clients: KAFKA_SSL_TRUSTSTORE_TYPE is ssl.truststore.type. */ -}}
{{- define "rung.kafka.settings" -}}
{{- $kafka := .Values.kafka -}}
RUNG_KAFKA: {{ (include "rung.servers" . | fromYaml).brokers | quote }}
{{- if not .Values.demo.enabled }}
KAFKA_SECURITY_PROTOCOL: {{ $kafka.protocol }}
{{- if contains "SSL" $kafka.protocol }}
{{- include "rung.kafka.tls" $kafka.tls }}
{{- end }}
{{- if hasPrefix "SASL" $kafka.protocol }}
KAFKA_SASL_MECHANISM: {{ $kafka.sasl.mechanism }}
{{- if eq $kafka.sasl.mechanism "OAUTHBEARER" }}
KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL: {{ $kafka.sasl.tokenEndpoint | quote }}
{{- with $kafka.sasl.scope }}
KAFKA_SASL_OAUTHBEARER_SCOPE: {{ . | quote }}
{{- end }}
KAFKA_SASL_LOGIN_CALLBACK_HANDLER_CLASS: org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "rung.kafka.tls" }}
{{- if .ca.existingSecret }}
KAFKA_SSL_TRUSTSTORE_TYPE: PEM
KAFKA_SSL_TRUSTSTORE_LOCATION: /etc/rung/kafka-ca/{{ .ca.key }}
{{- end }}
{{- if .client.existingSecret }}
KAFKA_SSL_KEYSTORE_TYPE: PKCS12
KAFKA_SSL_KEYSTORE_LOCATION: /etc/rung/kafka-client/{{ .client.keystoreKey }}
{{- end }}
{{- end -}}

{{- define "rung.kafka.secrets" -}}
{{- $kafka := .root.Values.kafka -}}
{{- if not .root.Values.demo.enabled }}
{{- if and (contains "SSL" $kafka.protocol) $kafka.tls.client.existingSecret }}
{{ include "rung.secret" (dict "variable" "KAFKA_SSL_KEYSTORE_PASSWORD" "secret" (include "rung.of" (dict "text" $kafka.tls.client.existingSecret "name" .it.name)) "key" $kafka.tls.client.passwordKey) }}
{{- end }}
{{- if hasPrefix "SASL" $kafka.protocol }}
{{- $secret := include "rung.of" (dict "text" (.it.kafkaSecret | default $kafka.sasl.existingSecret) "name" .it.name) }}
{{- if $kafka.sasl.jaasKey }}
{{ include "rung.secret" (dict "variable" "KAFKA_SASL_JAAS_CONFIG" "secret" $secret "key" $kafka.sasl.jaasKey) }}
{{- else }}
{{ include "rung.secret" (dict "variable" "RUNG_KAFKA_USERNAME" "secret" $secret "key" $kafka.sasl.usernameKey) }}
{{ include "rung.secret" (dict "variable" "RUNG_KAFKA_PASSWORD" "secret" $secret "key" $kafka.sasl.passwordKey) }}
- name: KAFKA_SASL_JAAS_CONFIG
  value: {{ include "rung.kafka.login" .root | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{- /* Kubernetes puts the Secret's values in place of $(…). */ -}}
{{- define "rung.kafka.login" -}}
{{- $mechanism := .Values.kafka.sasl.mechanism -}}
{{- if eq $mechanism "OAUTHBEARER" -}}
org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId="$(RUNG_KAFKA_USERNAME)" clientSecret="$(RUNG_KAFKA_PASSWORD)"
{{- /* whom to believe that they give out tokens is asked for here, not among the settings */ -}}
{{- with .Values.oidc.ca }}
{{- if .existingSecret }} ssl.truststore.type="PEM" ssl.truststore.location="/etc/rung/oidc-ca/{{ .key }}"{{ end }}
{{- end -}};
{{- else if eq $mechanism "PLAIN" -}}
org.apache.kafka.common.security.plain.PlainLoginModule required username="$(RUNG_KAFKA_USERNAME)" password="$(RUNG_KAFKA_PASSWORD)";
{{- else -}}
org.apache.kafka.common.security.scram.ScramLoginModule required username="$(RUNG_KAFKA_USERNAME)" password="$(RUNG_KAFKA_PASSWORD)";
{{- end -}}
{{- end -}}
