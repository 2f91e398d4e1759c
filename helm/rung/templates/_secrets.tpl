{{- /* The variables of one service that come from Secrets, and those that are made of them: (dict "root" $ "it" $it) */ -}}
{{- define "rung.secrets" -}}
{{ include "rung.secrets.own" . }}
{{- with .it.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "rung.secrets.own" -}}
{{- if .it.data }}
{{ include "rung.secrets.database" . }}
{{ include "rung.kafka.secrets" . }}
{{- end }}
{{- $keys := include "rung.keys" .root | fromYaml }}
{{- $keeps := .it.keeps | default list }}
{{- if has "vault" $keeps }}
{{ include "rung.secret" (dict "variable" "RUNG_VAULT_MASTER_KEY" "secret" $keys.existingSecret "key" (include "rung.of" (dict "text" $keys.vault "name" .it.name))) }}
{{- end }}
{{- if has "links" $keeps }}
{{ include "rung.secret" (dict "variable" "RUNG_LINKS_KEY" "secret" $keys.existingSecret "key" $keys.links) }}
{{- end }}
{{- if and (has "customer-tokens" $keeps) $keys.customerTokens }}
{{ include "rung.secret" (dict "variable" "RUNG_CUSTOMER_TOKENS_KEY" "secret" $keys.existingSecret "key" $keys.customerTokens) }}
{{- end }}
{{- if .it.mails }}
{{ include "rung.secrets.mail" . }}
{{- end }}
{{- if .it.state }}
- name: RUNG_STREAMS_MEMBER
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
{{- end }}
{{- end -}}

{{- define "rung.secret" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}

{{- /* Where the keys are: the operator's Secret, or the one that the demo makes. */ -}}
{{- define "rung.keys" -}}
{{- $keys := deepCopy .Values.keys -}}
{{- if .Values.demo.enabled -}}
{{- $keys = mergeOverwrite $keys (dict "existingSecret" (printf "%s-demo" (include "rung.fullname" .))) -}}
{{- end -}}
{{ toYaml $keys }}
{{- end -}}

{{- define "rung.secrets.database" -}}
{{- $database := include "rung.database" . | fromJson -}}
{{- if .root.Values.demo.enabled -}}
- name: RUNG_DATABASE_USER
  value: {{ .it.name }}
{{ include "rung.secret" (dict "variable" "RUNG_DATABASE_PASSWORD" "secret" (printf "%s-demo" (include "rung.fullname" .root)) "key" (printf "%s-database" .it.name)) }}
{{- else -}}
{{- $secret := include "rung.of" (dict "text" $database.existingSecret "name" .it.name) -}}
{{ include "rung.secret" (dict "variable" "RUNG_DATABASE_USER" "secret" $secret "key" $database.usernameKey) }}
{{ include "rung.secret" (dict "variable" "RUNG_DATABASE_PASSWORD" "secret" $secret "key" $database.passwordKey) }}
{{- end -}}
{{- end -}}

{{- define "rung.secrets.mail" -}}
{{- $services := .root.Values.oidc.services -}}
{{- $secret := ternary (printf "%s-demo" (include "rung.fullname" .root)) $services.existingSecret .root.Values.demo.enabled -}}
{{ include "rung.secret" (dict "variable" "RUNG_OIDC_SERVICES_SECRET" "secret" $secret "key" $services.secretKey) }}
{{- with .root.Values.mail }}
{{- if .existingSecret }}
{{ include "rung.secret" (dict "variable" "RUNG_MAIL_USER" "secret" .existingSecret "key" .usernameKey) }}
{{ include "rung.secret" (dict "variable" "RUNG_MAIL_PASSWORD" "secret" .existingSecret "key" .passwordKey) }}
{{- end }}
{{- end }}
{{- end -}}
