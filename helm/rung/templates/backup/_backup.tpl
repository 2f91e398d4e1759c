{{- /* One service's dump, or its way back: (dict "root" $ "it" $it "script" "backup") */ -}}
{{- define "rung.backup.container" -}}
{{- $database := include "rung.database" . | fromJson -}}
name: {{ .it.name }}
image: {{ .root.Values.backup.image }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
command: [sh, -c]
args:
  - |
    {{- .root.Files.Get (printf "files/%s.sh" .script) | nindent 4 }}
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

{{- /* The job of all services: (dict "root" $ "script" "backup") */ -}}
{{- define "rung.backup.job" -}}
spec:
  # the scripts try again by themselves, so that a dump that failed is not made five times; a pod that fails stays, with its log
  backoffLimit: 0
  podFailurePolicy:
    rules:
      # a drained node is nobody's fault: another pod begins anew
      - action: Ignore
        onPodConditions:
          - type: DisruptionTarget
            status: "True"
  activeDeadlineSeconds: {{ .root.Values.backup.deadlineSeconds }}
  template:
    metadata:
      labels:
        {{- include "rung.podLabels" (dict "root" .root "component" "backup") | nindent 8 }}
    spec:
      {{- include "rung.pod.security" (dict "root" .root) | nindent 6 }}
      restartPolicy: Never
      # the shell would wait for the program it runs; what is unfinished goes with the next run
      terminationGracePeriodSeconds: 5
      # one pod, so that one volume holds all; each container knows one service's login
      containers:
        {{- range $it := (include "rung.services" .root | fromYaml).services }}
        {{- if $it.data }}
        - {{- include "rung.backup.container" (dict "root" $.root "it" $it "script" $.script) | nindent 10 }}
        {{- end }}
        {{- end }}
      volumes:
        - name: backup
          persistentVolumeClaim:
            claimName: {{ .root.Values.backup.existingClaim | default (printf "%s-backup" (include "rung.fullname" .root)) }}
        - name: tmp
          emptyDir:
            sizeLimit: 64Mi
{{- end -}}
