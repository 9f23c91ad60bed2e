public import ArgumentParser
public import Auditing

extension FailOn: ExpressibleByArgument {}
