# The handful of verbs that people use.
.PHONY: run test bench interop format clean
run: ; ./elson run
test: ; ./elson test
bench: ; ./mvnw -B -ntp -q -Pbench -pl knowledge,tools,corpus -am test
interop: ; ./interop/run
format: ; ./mvnw -B -ntp -q spotless:apply
clean: ; ./mvnw -B -ntp -q clean; rm -rf work/run
