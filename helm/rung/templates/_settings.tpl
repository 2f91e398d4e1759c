{{- /* The variables of one service that are no secrets, as a map: (dict "root" $ "it" $it) */ -}}
{{- define "rung.settings" -}}
{{ include "rung.settings.own" . }}
{{- range $name, $value := .it.settings }}
{{ $name }}: {{ $value | quote }}
{{- end }}
{{- end -}}

{{- /* Those that the chart sets by itself. */ -}}
{{- define "rung.settings.own" -}}
{{- $values := .root.Values -}}
{{- $servers := include "rung.servers" .root | fromYaml -}}
RUNG_OIDC_URL: {{ $servers.realm | quote }}
RUNG_STORE_ZONE: {{ $values.store.zone | quote }}
RUNG_STORE_CURRENCY: {{ $values.store.currency | quote }}
RUNG_STORE_LOCALE: {{ $values.store.locale | quote }}
RUNG_LOG_JSON: {{ $values.logs.json | quote }}
RUNG_TRACES_SHARE: {{ $values.traces.share | quote }}
{{- with $values.traces.collector }}
RUNG_TRACES_COLLECTOR: {{ . | quote }}
{{- end }}
{{- range $name, $facts := .root.Files.Get "files/services.yaml" | fromYaml }}
{{- if ne $name "gateway" }}
RUNG_SERVICES_{{ upper $name }}: {{ printf "http://%s-%s:%d" (include "rung.fullname" $.root) $name (int $facts.port) | quote }}
{{- end }}
{{- end }}
{{- if .it.data }}
{{- include "rung.settings.data" . | nindent 0 }}
{{- else }}
{{- include "rung.settings.gateway" . | nindent 0 }}
{{- end }}
{{- if .it.state }}
{{- include "rung.settings.stream" . | nindent 0 }}
{{- end }}
{{- if has "links" (.it.keeps | default list) }}
RUNG_PUBLIC_URL: {{ $servers.publicUrl | quote }}
{{- end }}
{{- if .it.mails }}
{{- include "rung.settings.mail" . | nindent 0 }}
{{- end }}
{{- if $values.oidc.ca.existingSecret }}
QUARKUS_TLS_OIDC_TRUST_STORE_PEM_CERTS: /etc/rung/oidc-ca/{{ $values.oidc.ca.key }}
QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME: oidc
{{- end }}
{{- end -}}

{{- define "rung.settings.data" -}}
{{- $values := .root.Values -}}
{{- $database := include "rung.database" . | fromJson -}}
RUNG_DATABASE_HOST: {{ $database.host | quote }}
RUNG_DATABASE_PORT: {{ int $database.port | quote }}
RUNG_DATABASE_NAME: {{ $database.name | quote }}
RUNG_DATABASE_POOL_REACTIVE: {{ int $database.pool.reactive | quote }}
RUNG_DATABASE_POOL_JDBC: {{ int $database.pool.jdbc | quote }}
RUNG_MIGRATIONS_AT_START: {{ not $values.jobs.migrations.enabled | quote }}
RUNG_PARTICIPATION_GUESTS: {{ $values.participation.guests | quote }}
{{- if has "vault" (.it.keeps | default list) }}
RUNG_VAULT_MASTER_KEY_ID: {{ $values.keys.vaultKeyId | quote }}
{{- end }}
{{ include "rung.kafka.settings" .root }}
{{- end -}}

{{- define "rung.settings.gateway" -}}
RUNG_CONSOLE_AUTHORITY: {{ (include "rung.servers" .root | fromYaml).browserRealm | quote }}
RUNG_CORS_ORIGINS: {{ join "," .root.Values.corsOrigins | quote }}
{{- with .root.Values.gateway.trustedProxies }}
QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: "true"
QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED: "true"
QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST: "true"
QUARKUS_HTTP_PROXY_TRUSTED_PROXIES: {{ . | quote }}
{{- end }}
{{- end -}}

{{- /* An instance that keeps its name and its disk gets its partitions back, where it returns within the session's time. The
       volume's own folder is not the service's, to set rights of: it makes one in it. */ -}}
{{- define "rung.settings.stream" -}}
RUNG_STREAMS_STATE_DIR: {{ .it.state }}/streams
RUNG_STREAMS_THREADS: {{ .root.Values.stream.threads | quote }}
RUNG_STREAMS_MEMORY: {{ .root.Values.stream.memory }}
RUNG_STREAMS_STANDBY_REPLICAS: {{ .root.Values.stream.standbyReplicas | quote }}
RUNG_STREAMS_SESSION_TIMEOUT: {{ mul .root.Values.stream.sessionTimeoutSeconds 1000 | quote }}
{{- end -}}

{{- define "rung.settings.mail" -}}
{{- with .root.Values.mail }}
{{- if .host }}
RUNG_MAIL_HOST: {{ .host | quote }}
RUNG_MAIL_PORT: {{ .port | quote }}
RUNG_MAIL_FROM: {{ .from | quote }}
RUNG_MAIL_START_TLS: {{ .startTls | quote }}
{{- end }}
{{- end }}
RUNG_OIDC_SERVICES_CLIENT: {{ .root.Values.oidc.services.client | quote }}
{{- end -}}
