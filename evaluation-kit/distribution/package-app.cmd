@echo off
rem Makes an installer for Windows out of the zip's jars, with jpackage of JDK 17 or newer and WiX 3:
rem   package-app.cmd VERSION     (first: mvn -Prelease package; unpack target\lifecircle-VERSION.zip to target\unpacked)
setlocal EnableExtensions DisableDelayedExpansion
if "%~1"=="" (echo package-app.cmd VERSION & exit /b 2)
cd /d "%~dp0"
set "P=target\unpacked\lifecircle-%~1"
jpackage --type msi --dest target\installers --name LifeCircle --app-version %~1 --vendor LifeCircle ^
 --description "Judges 15-minute convenience living circles" --input "%P%\lib" --main-jar lifecircle.jar --arguments desk ^
 --add-modules java.se,jdk.unsupported,jdk.zipfs,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management ^
 --java-options -XX:+UseSerialGC --java-options -XX:TieredStopAtLevel=1 --java-options -Xms192m ^
 --java-options -XX:NewSize=64m --java-options -XX:MinHeapFreeRatio=10 ^
 --java-options -XX:MaxHeapFreeRatio=40 --java-options -Dfile.encoding=UTF-8 ^
 --java-options -Dstdout.encoding=UTF-8 --java-options -Dstderr.encoding=UTF-8 ^
 --java-options -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider --java-options -Dslf4j.internal.verbosity=WARN ^
 --win-console --win-dir-chooser --win-menu --win-per-user-install --license-file "%P%\LICENSE"
exit /b %ERRORLEVEL%
