@echo off
rem Builds LifeCircle when it has not been built, then runs it. Needs JDK 17 and Maven 3.8.7 or newer.
setlocal
chcp 65001 >nul
set "home=%~dp0"
set "kit=%home%evaluation-kit\target"
if not exist "%kit%\lifecircle-evaluation-kit.jar" (
  echo Building LifeCircle; the first time takes a minute or two ... 1>&2
  pushd "%home%"
  call mvn -q -B package -DskipTests -pl evaluation-kit -am || (popd & exit /b 1)
  popd
)
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true -cp "%kit%\lib\*;%kit%\lifecircle-evaluation-kit.jar" org.lifecircle.kit.cli.LifeCircle %*
