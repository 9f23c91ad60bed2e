public import ArgumentParser
public import Auditing

extension ListingFormat: ExpressibleByArgument {}
