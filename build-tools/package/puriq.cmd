@echo off
rem Opens Puriq from this folder on Windows, with a Java 25 that lies in the folder java-windows beside this file, or else with the machine's own.
setlocal
chcp 65001 >nul
set "HERE=%~dp0"
set "FOUND="
call :try "%HERE%java-windows"
if defined PURIQ_JAVA_HOME call :try "%PURIQ_JAVA_HOME%"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~dp$PATH:J"=="" call :try "%%~dp$PATH:J.."
if defined FOUND goto start
echo Falta Java 25. Descargue de https://adoptium.net el JRE 25 para Windows x64 (archivo .zip), abralo y ponga
echo lo que trae en la carpeta java-windows, al lado de este archivo: debe quedar java-windows\bin\java.exe.
echo Luego abra puriq.cmd otra vez.
echo.
echo Java 25 is missing. Download the JRE 25 for Windows x64 (.zip file) from https://adoptium.net, open it and put
echo what is in it into the folder java-windows, beside this file: there must be java-windows\bin\java.exe.
echo Then open puriq.cmd again.
pause
exit /b 2

:try
if defined FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul 2>nul && set "FOUND=%~1\bin\java.exe"
exit /b 0

:start
"%FOUND%" "@%HERE%app\java-options" "-Dpuriq.studies=%HERE%studies" %PURIQ_JAVA_OPTIONS% -jar "%HERE%app\lib\puriq-workbench.jar" %*
set "CODE=%errorlevel%"
if not "%CODE%"=="0" if "%~1"=="" pause
exit /b %CODE%
