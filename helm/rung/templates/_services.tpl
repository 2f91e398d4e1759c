{{- /* The services, each a map: what it is (files/services.yaml) over what was chosen for it over what was chosen for all.
       {{- range $it := (include "rung.services" . | fromYaml).services }} */ -}}
{{- define "rung.services" -}}
{{- $measured := include "rung.resources" . | fromYaml -}}
services:
{{- range $name, $facts := .Files.Get "files/services.yaml" | fromYaml }}
  {{- $chosen := index $.Values.services $name | default dict }}
  {{- $ofAll := dict "resources" $measured.all | deepCopy }}
  {{- $ofOne := dict "resources" (get $measured $name | default dict) }}
  - {{ mergeOverwrite $ofAll (deepCopy $.Values.pods) $ofOne (deepCopy $chosen) $facts (dict "name" $name) | toJson }}
{{- end }}
{{- end -}}

{{- /* What images of the chosen kind were measured to need. */ -}}
{{- define "rung.resources" -}}
{{ get (.Files.Get "files/resources.yaml" | fromYaml) (include "rung.image.kind" .) | toYaml }}
{{- end -}}

{{- /* Where the servers are: one's own, or the demo's. */ -}}
{{- define "rung.servers" -}}
{{- $demo := .Values.demo.enabled -}}
{{- $prefix := include "rung.fullname" . -}}
brokers: {{ ternary (printf "%s-kafka:9092" $prefix) .Values.kafka.brokers $demo }}
realm: {{ ternary (printf "http://%s-keycloak:8080/realms/rung" $prefix) .Values.oidc.url $demo }}
browserRealm: {{ ternary (printf "%s/realms/rung" (include "rung.demoUrl" .)) (.Values.oidc.browserUrl | default .Values.oidc.url) $demo }}
publicUrl: {{ ternary (include "rung.demoUrl" .) .Values.publicUrl $demo }}
{{- end -}}

{{- /* Where a browser finds the demo: its host, unless it comes in by another port. */ -}}
{{- define "rung.demoUrl" -}}
{{ .Values.publicUrl | default (printf "http://%s" .Values.demo.host) }}
{{- end -}}
