{{- /* With servers of one's own a job runs before the release's pods are made or changed. The demo's servers are part of the
       release: a hook would run before PostgreSQL exists, so there it is a plain Job, and the services wait for it. */ -}}
{{- define "rung.hook" -}}
{{- if not .root.Values.demo.enabled -}}
annotations:
  helm.sh/hook: pre-install,pre-upgrade
  helm.sh/hook-weight: {{ .weight | quote }}
  # a failed one stays, to be looked at
  helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end -}}
{{- end -}}

{{- /* A plain Job cannot be changed, so each revision has its own. */ -}}
{{- define "rung.job.suffix" -}}
{{ .job }}{{ if .root.Values.demo.enabled }}-{{ .root.Release.Revision }}{{ end }}
{{- end -}}

{{- /* A job and its pod: (dict "root" $ "job" "topics" "containers" "<yaml list>" "volumes" "<yaml list>") */ -}}
{{- define "rung.job" -}}
apiVersion: batch/v1
kind: Job
metadata:
  {{- include "rung.metadata" (dict "root" .root "component" "jobs" "suffix" (include "rung.job.suffix" .)) | nindent 2 }}
  {{- include "rung.hook" (dict "root" .root "weight" "-5") | nindent 2 }}
spec:
  # the demo's servers may have to be fetched first: there only the deadline ends the patience. Servers of one's own are
  # there: whoever waits for a release hears within some two minutes that they are not to be reached
  backoffLimit: {{ ternary 60 2 .root.Values.demo.enabled }}
  podFailurePolicy:
    rules:
      # a drained node is nobody's fault
      - action: Ignore
        onPodConditions:
          - type: DisruptionTarget
            status: "True"
      # the job's own word for what stays refused, such as a wrong password
      - action: FailJob
        onExitCodes:
          operator: In
          values: [2]
  activeDeadlineSeconds: {{ .root.Values.jobs.deadlineSeconds }}
  ttlSecondsAfterFinished: 86400
  template:
    metadata:
      labels:
        {{- include "rung.podLabels" (dict "root" .root "component" "jobs") | nindent 8 }}
    spec:
      {{- include "rung.pod.security" (dict "root" .root) | nindent 6 }}
      # each try is a pod: those that failed stay, with their logs
      restartPolicy: Never
      containers:
        {{- .containers | nindent 8 }}
      volumes:
        {{- .volumes | nindent 8 }}
{{- end -}}

{{- /* A service's image that does one thing and ends: (dict "root" $ "it" $it "name" "topics" "job" "topics" "env" "<yaml list>").
       Where several are in one pod, "prefix" keeps their volumes apart. */ -}}
{{- define "rung.job.container" -}}
- name: {{ .name }}
  image: {{ include "rung.image" (dict "root" .root "service" .it.name) }}
  imagePullPolicy: {{ .root.Values.image.pullPolicy }}
  env:
    - name: RUNG_JOB
      value: {{ .job }}
    {{- .env | nindent 4 }}
  resources:
    {{- include "rung.job.resources" .root | nindent 4 }}
  {{- include "rung.container.security" . | nindent 2 }}
  volumeMounts:
    {{- include "rung.mounts" (dict "root" .root "it" (omit .it "state") "prefix" .prefix) | nindent 4 }}
    {{- with .mounts }}
    {{- . | nindent 4 }}
    {{- end }}
{{- end -}}

{{- define "rung.job.resources" -}}
{{ mergeOverwrite (include "rung.resources" . | fromYaml).jobs (deepCopy .Values.jobs.resources) | toYaml }}
{{- end -}}

{{- /* Settings as a list: a hook runs before the release's ConfigMaps are there. */ -}}
{{- define "rung.job.settings" -}}
{{- range $name, $value := . | fromYaml }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{- /* PostgreSQL may still be starting: the demo's for minutes, one's own for seconds. */ -}}
{{- define "rung.job.patience" -}}
- name: QUARKUS_FLYWAY_CONNECT_RETRIES
  value: {{ ternary 60 4 .Values.demo.enabled | quote }}
- name: QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL
  value: 5s
{{- end -}}
