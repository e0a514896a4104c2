# The handful of verbs that people use.
.PHONY: run test interop format clean
run: ; ./elson run
test: ; ./elson test
interop: ; ./interop/run
format: ; ./mvnw -B -ntp -q spotless:apply
clean: ; ./mvnw -B -ntp -q clean; rm -rf work/run
