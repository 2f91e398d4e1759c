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

{{- /* A job of a service's image: (dict "root" $ "it" $it "job" "migrations" "suffix" … "weight" "-5" "env" "<yaml list>") */ -}}
{{- define "rung.job" -}}
apiVersion: batch/v1
kind: Job
metadata:
  {{- include "rung.metadata" (dict "root" .root "component" "jobs" "suffix" (include "rung.job.suffix" (dict "root" .root "job" .suffix))) | nindent 2 }}
  {{- include "rung.hook" . | nindent 2 }}
spec:
  # the demo's servers may have to be fetched first: there only the deadline ends the patience
  backoffLimit: {{ ternary 60 6 .root.Values.demo.enabled }}
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
        - name: {{ .job }}
          image: {{ include "rung.image" (dict "root" .root "service" .it.name) }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          env:
            - name: RUNG_JOB
              value: {{ .job }}
            {{- .env | nindent 12 }}
          resources:
            {{- toYaml .root.Values.jobs.resources | nindent 12 }}
          {{- include "rung.container.security" . | nindent 10 }}
          volumeMounts:
            {{- include "rung.mounts" (dict "root" .root "it" (omit .it "state")) | nindent 12 }}
            {{- with .mounts }}
            {{- . | nindent 12 }}
            {{- end }}
      volumes:
        {{- include "rung.volumes" . | nindent 8 }}
        {{- with .volumes }}
        {{- . | nindent 8 }}
        {{- end }}
{{- end -}}

{{- /* Settings as a list: a hook runs before the release's ConfigMaps are there. */ -}}
{{- define "rung.job.settings" -}}
{{- range $name, $value := . | fromYaml }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{- /* PostgreSQL may still be starting. */ -}}
{{- define "rung.job.patience" -}}
- name: QUARKUS_FLYWAY_CONNECT_RETRIES
  value: "60"
- name: QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL
  value: 5s
{{- end -}}
