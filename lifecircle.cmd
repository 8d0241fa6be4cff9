@echo off
rem Builds LifeCircle when it has not been built, then runs it. Needs JDK 17 and Maven 3.8.7 or newer.
setlocal
chcp 65001 >nul
set "home=%~dp0"
set "desk=%home%evaluation-kit\desk\target"
if not exist "%desk%\lifecircle-desk.jar" (
  echo Building LifeCircle; the first time takes a minute or two ... 1>&2
  pushd "%home%"
  call mvn -q -B package -DskipTests -pl evaluation-kit/desk -am || (popd & exit /b 1)
  popd
)
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=WARN -cp "%desk%\lib\*;%desk%\lifecircle-desk.jar" org.lifecircle.kit.cli.LifeCircle %*
