{{- /* Volumes of a pod that runs a service's image: (dict "root" $ "it" $it), and what their names begin with: "prefix" */ -}}
{{- define "rung.volumes" -}}
# the root is read-only; libraries and uploads are unpacked here
- name: {{ .prefix | default "" }}tmp
  emptyDir:
    sizeLimit: 256Mi
{{- range $name, $secret := include "rung.certificates" . | fromYaml }}
- name: {{ $.prefix | default "" }}{{ $name }}
  secret:
    secretName: {{ $secret }}
{{- end }}
{{- end -}}

{{- define "rung.mounts" -}}
- name: {{ .prefix | default "" }}tmp
  mountPath: /tmp
{{- if .it.state }}
- name: state
  mountPath: {{ .it.state }}
{{- end }}
{{- range $name, $_ := include "rung.certificates" . | fromYaml }}
- name: {{ $.prefix | default "" }}{{ $name }}
  mountPath: /etc/rung/{{ $name }}
  readOnly: true
{{- end }}
{{- end -}}

{{- /* Name of the volume: Secret. */ -}}
{{- define "rung.certificates" -}}
{{- $values := .root.Values -}}
{{- with $values.oidc.ca.existingSecret }}
oidc-ca: {{ . }}
{{- end }}
{{- if and .it.data (contains "SSL" $values.kafka.protocol) (not $values.demo.enabled) }}
{{- with $values.kafka.tls.ca.existingSecret }}
kafka-ca: {{ . }}
{{- end }}
{{- with $values.kafka.tls.client.existingSecret }}
kafka-client: {{ include "rung.of" (dict "text" . "name" $.it.name) }}
{{- end }}
{{- end }}
{{- end -}}
