{{- /* A job trusts whom a service trusts. */ -}}
{{- define "rung.oidc.authority" -}}
{{- with .Values.oidc.ca }}
{{- if .existingSecret }}
- name: QUARKUS_TLS_OIDC_TRUST_STORE_PEM_CERTS
  value: /etc/rung/oidc-ca/{{ .key }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "rung.realm.env" -}}
{{- $realm := .Values.jobs.realm -}}
{{ include "rung.oidc.authority" . | trim }}
- name: RUNG_REALM_SERVER
  value: {{ $realm.server | quote }}
- name: RUNG_REALM_NAME
  value: {{ $realm.name | quote }}
- name: RUNG_REALM_FILE
  value: /etc/rung/realm/realm.json
- name: RUNG_CONSOLE_URL
  value: {{ printf "%s/console/*" (include "rung.servers" . | fromYaml).publicUrl | quote }}
- name: RUNG_MEMBER_URL
  value: {{ printf "%s/member/*" (include "rung.servers" . | fromYaml).publicUrl | quote }}
{{ include "rung.secret" (dict "variable" "RUNG_REALM_ADMIN" "secret" $realm.existingSecret "key" $realm.usernameKey) }}
{{ include "rung.secret" (dict "variable" "RUNG_REALM_PASSWORD" "secret" $realm.existingSecret "key" $realm.passwordKey) }}
{{ include "rung.secret" (dict "variable" "RUNG_SERVICES_SECRET" "secret" .Values.oidc.services.existingSecret "key" .Values.oidc.services.secretKey) }}
{{ include "rung.secret" (dict "variable" "RUNG_STOREFRONT_SECRET" "secret" .Values.trial.existingSecret "key" .Values.trial.secretKey) }}
{{- end -}}

{{- define "rung.realm.mount" -}}
- name: realm
  mountPath: /etc/rung/realm
  readOnly: true
{{- end -}}

{{- define "rung.realm.volume" -}}
- name: realm
  configMap:
    name: {{ include "rung.fullname" . }}-realm
{{- end -}}
