{{- /* One service's dump: (dict "root" $ "it" $it) */ -}}
{{- define "rung.backup.container" -}}
{{- $database := include "rung.database" . | fromJson -}}
name: {{ .it.name }}
image: {{ .root.Values.backup.image }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
command: [sh, -c]
args:
  - |
    {{- .root.Files.Get "files/backup.sh" | nindent 4 }}
env:
  - name: SERVICE
    value: {{ .it.name }}
  - name: KEEP
    value: {{ .root.Values.backup.keep | quote }}
  - name: PGHOST
    value: {{ $database.host | quote }}
  - name: PGPORT
    value: {{ int $database.port | quote }}
  - name: PGDATABASE
    value: {{ $database.name | quote }}
  {{- include "rung.secrets.database" . | replace "RUNG_DATABASE_USER" "PGUSER" | replace "RUNG_DATABASE_PASSWORD" "PGPASSWORD" | nindent 2 }}
  {{- range $name, $value := .root.Values.backup.settings }}
  - name: {{ $name }}
    value: {{ $value | quote }}
  {{- end }}
resources:
  {{- toYaml .root.Values.backup.resources | nindent 2 }}
{{ include "rung.container.security" .root }}
volumeMounts:
  - name: backup
    mountPath: /backup
  - name: tmp
    mountPath: /tmp
{{- end -}}
