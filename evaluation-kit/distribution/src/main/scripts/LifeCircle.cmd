@echo off
rem Runs LifeCircle. Needs a JDK or JRE 17 or newer and nothing else; writes nothing beside itself.
rem   LifeCircle.cmd COMMAND ...   as on every system
rem   a double-click opens the desk in a browser; so does a workbook or a circle folder dropped on this
rem   file, which the desk then shows; several of them are evaluated one after the other
rem Plain letters only: Chinese sentences stand in lib\*.txt and are typed from there.
rem Names may hold spaces, Chinese, % and !: no delayed expansion, and no "call" with a name, which
rem would look for variables in it a second time.
setlocal EnableExtensions DisableDelayedExpansion
set "LC_PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp') do for /f "tokens=*" %%Q in ("%%P") do set "LC_PAGE=%%Q"
chcp 65001 >nul
set "LC_HOME=%~dp0"
set "LC_JAR=%LC_HOME%lib\lifecircle.jar"
set "LC_STATUS=0"

set "LC_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "LC_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined LC_JAVA for %%J in (java.exe) do set "LC_JAVA=%%~$PATH:J"
if not defined LC_JAVA goto nojava
rem What the JDK says of itself, without starting it.
for %%J in ("%LC_JAVA%") do set "LC_RELEASE=%%~dpJ..\release"
set "LC_VERSION="
if exist "%LC_RELEASE%" for /f "usebackq tokens=1,2 delims==" %%U in ("%LC_RELEASE%") do if "%%U"=="JAVA_VERSION" set "LC_VERSION=%%~V"
if not defined LC_VERSION goto java
for /f "delims=._-+" %%M in ("%LC_VERSION%") do if %%M LSS 17 goto nojava
:java

rem The quick compiler for all but what computes for minutes, and memory that grows no faster than
rem what is kept.
set "LC_QUICK=-XX:TieredStopAtLevel=1 -Xms192m -XX:NewSize=64m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=40"
set "LC_SCREEN=-Djava.awt.headless=true"
for %%C in (programme delineate compare matrix plan watch) do if /i "%~1"=="%%C" set "LC_QUICK=-XX:TieredStopAtLevel=4"
rem Among many threads that answer, one that compiles would have its turn seldom.
if /i "%~1"=="serve" set "LC_QUICK=-XX:CICompilerCount=4"
if /i "%~1"=="watch" set "LC_SCREEN=-Djava.awt.headless=false"
set "LC_OPTIONS=-Xshare:auto -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=WARN %LC_QUICK% %LC_SCREEN% %LIFECIRCLE_JAVA_OPTS%"

rem Classes laid ready for this Java load faster: made once, by the first command that does more than
rem show help, in the user's own folder. LIFECIRCLE_CLASSES=off never makes or uses them.
set "LC_SHARED=-Dlifecircle.classes=none"
if /i "%LIFECIRCLE_CLASSES%"=="off" goto start
if not defined LOCALAPPDATA goto start
if not defined LC_VERSION goto start
set "LC_CLASSES=%LOCALAPPDATA%\LifeCircle\classes-${project.version}-%LC_VERSION%.jsa"
if exist "%LC_CLASSES%" goto laid
set "LC_FIRST=%~1"
if not defined LC_FIRST set "LC_FIRST=desk"
if "%LC_FIRST:~0,1%"=="-" goto start
if not exist "%LOCALAPPDATA%\LifeCircle\" mkdir "%LOCALAPPDATA%\LifeCircle" >nul 2>nul
type "%LC_HOME%lib\getting-ready.txt" 1>&2
"%LC_JAVA%" -Dfile.encoding=UTF-8 -XX:+UseSerialGC -Xshare:dump -Xlog:disable "-XX:SharedClassListFile=%LC_HOME%lib\classes.txt" "-XX:SharedArchiveFile=%LC_CLASSES%" -cp "%LC_JAR%" >nul 2>nul
rem An empty file says that it was tried.
if not exist "%LC_CLASSES%" type nul >"%LC_CLASSES%"
:laid
for %%F in ("%LC_CLASSES%") do if not "%%~zF"=="0" set "LC_SHARED=-XX:SharedArchiveFile=%LC_CLASSES%"

:start
if "%~1"=="" goto desk
rem What is dropped comes with its whole path.
if /i "%~1"=="%~f1" if exist "%~1" goto dropped
"%LC_JAVA%" %LC_OPTIONS% "%LC_SHARED%" -Xlog:disable -jar "%LC_JAR%" %*
set "LC_STATUS=%ERRORLEVEL%"
goto end

:dropped
if "%~2"=="" goto shown
:evaluated
"%LC_JAVA%" %LC_OPTIONS% "%LC_SHARED%" -Xlog:disable -jar "%LC_JAR%" evaluate "%~1"
if not "%ERRORLEVEL%"=="0" set "LC_STATUS=%ERRORLEVEL%"
shift
if not "%~1"=="" goto evaluated
goto hold

:shown
"%LC_JAVA%" %LC_OPTIONS% "%LC_SHARED%" -Xlog:disable -jar "%LC_JAR%" desk "%~1"
set "LC_STATUS=%ERRORLEVEL%"
goto told
:desk
"%LC_JAVA%" %LC_OPTIONS% "%LC_SHARED%" -Xlog:disable -jar "%LC_JAR%" desk
set "LC_STATUS=%ERRORLEVEL%"
:told
rem Only what went wrong must be read before the window closes.
if not "%LC_STATUS%"=="0" goto hold
goto end

:nojava
type "%LC_HOME%lib\no-java.txt" 1>&2
set "LC_STATUS=1"

:hold
rem A window that Windows opened for this file stays until a key is pressed.
set "LC_HOW=%CMDCMDLINE:"=%"
if not "%LC_HOW:/c=%"=="%LC_HOW%" pause

:end
if defined LC_PAGE chcp %LC_PAGE% >nul
endlocal & exit /b %LC_STATUS%
