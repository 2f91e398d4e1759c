{{- define "rung.demo.claim" -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: {{ .Values.demo.storage }}
{{- end -}}

{{- /* A value of the demo's Secret that stays what it was: (dict "present" dict "key" "links" "new" "…") */ -}}
{{- define "rung.demo.kept" -}}
{{ .key }}: {{ get .present .key | default (.new | b64enc) }}
{{- end -}}

{{- define "rung.demo.keycloak" -}}
- name: KC_DB
  value: postgres
- name: KC_DB_URL
  value: jdbc:postgresql://{{ include "rung.fullname" . }}-postgresql:5432/keycloak
- name: KC_DB_POOL_MAX_SIZE
  value: "20"
- name: KC_DB_USERNAME
  value: keycloak
{{ include "rung.secret" (dict "variable" "KC_DB_PASSWORD" "secret" (printf "%s-demo" (include "rung.fullname" .)) "key" "keycloak-database") }}
# browsers come by this address, and tokens name it; the services ask by the cluster's
- name: KC_HOSTNAME
  value: {{ include "rung.demoUrl" . | quote }}
- name: KC_HOSTNAME_BACKCHANNEL_DYNAMIC
  value: "true"
- name: KC_HTTP_ENABLED
  value: "true"
- name: KC_PROXY_HEADERS
  value: xforwarded
- name: KC_HEALTH_ENABLED
  value: "true"
- name: RUNG_CONSOLE_URL
  value: {{ printf "%s/console/*" (include "rung.demoUrl" .) | quote }}
- name: RUNG_MEMBER_URL
  value: {{ printf "%s/member/*" (include "rung.demoUrl" .) | quote }}
- name: KC_BOOTSTRAP_ADMIN_USERNAME
  value: admin
{{ include "rung.secret" (dict "variable" "KC_BOOTSTRAP_ADMIN_PASSWORD" "secret" (printf "%s-demo" (include "rung.fullname" .)) "key" "keycloak-admin") }}
{{- end -}}

{{- define "rung.demo.policy" }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "rung.metadata" (dict "root" .root "component" .server) | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "rung.selector" (dict "root" .root "component" .server) | nindent 6 }}
  policyTypes: [Ingress, Egress]
  {{- $peers := list }}
  {{- range $name := .from }}
  {{- $peers = append $peers (include "rung.peer" (dict "root" $.root "component" $name) | fromYaml) }}
  {{- end }}
  ingress:
    {{- include "rung.flow.from" (dict "ports" .ports "peers" $peers) | nindent 4 }}
  {{- with .to }}
  egress:
    {{- range $name, $port := . }}
    {{- include "rung.flow.to" (dict "ports" (list $port) "peers" (list (include "rung.peer" (dict "root" $.root "component" $name) | fromYaml))) | nindent 4 }}
    {{- end }}
  {{- end }}
{{- end }}
