; What the installer for Windows adds. SHELL_CONTEXT is the user's part of the registry or that of all users, as was chosen.
; A .zip is offered "Open with Lectern" and stays with the program that has it; a lectern:// link comes to Lectern, which asks first.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lectern.Package" "" "SCORM package"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lectern.Package\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lectern.Package\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.zip\OpenWithProgids" "Lectern.Package" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\lectern" "" "URL:Lectern"
  WriteRegStr SHELL_CONTEXT "Software\Classes\lectern" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\lectern\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\lectern\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Lectern.Package"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.zip\OpenWithProgids" "Lectern.Package"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\lectern"
!macroend
