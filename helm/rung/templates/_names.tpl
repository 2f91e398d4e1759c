{{- /* Names and labels. */ -}}

{{- /* The release's name; a release that is not called rung after the suite has it added. */ -}}
{{- define "rung.fullname" -}}
{{- if contains "rung" .Release.Name -}}
{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-rung" .Release.Name | trunc 40 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{- define "rung.selector" -}}
app.kubernetes.io/name: rung
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end -}}

{{- /* Of a pod: nothing that changes where the chart does and the pod does not. */ -}}
{{- define "rung.podLabels" -}}
{{ include "rung.selector" . }}
app.kubernetes.io/part-of: rung
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
{{- end -}}

{{- define "rung.labels" -}}
{{ include "rung.podLabels" . }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{- /* metadata of something of a component, called after it: (dict "root" $ "component" "gateway") */ -}}
{{- define "rung.metadata" -}}
name: {{ include "rung.fullname" .root }}-{{ .suffix | default .component }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "rung.labels" . | nindent 2 }}
{{- end -}}

{{- define "rung.serviceAccount" -}}
{{- .Values.serviceAccount.name | default (ternary (include "rung.fullname" .) "default" .Values.serviceAccount.create) -}}
{{- end -}}

{{- /* The image of a service: (dict "root" $ "service" "gateway") */ -}}
{{- define "rung.image" -}}
{{- $module := eq .service "gateway" | ternary "gateway" (printf "%s-service" .service) -}}
{{- with .root.Values.image -}}
{{ with .prefix }}{{ . }}/{{ end }}{{ $module }}:{{ .tag | default (printf "%s%s" $.root.Chart.AppVersion (ternary "-jvm" "" (eq .kind "jvm"))) }}
{{- end -}}
{{- end -}}

{{- define "rung.image.kind" -}}
{{ .Values.image.kind | default (ternary "jvm" "native" (regexMatch "-(jvm|aot)$" .Values.image.tag)) }}
{{- end -}}

{{- /* A Secret's name or key that may hold {service}: (dict "text" … "name" "customer") */ -}}
{{- define "rung.of" -}}
{{ .text | replace "{service}" .name }}
{{- end -}}
