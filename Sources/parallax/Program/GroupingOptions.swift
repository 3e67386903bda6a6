internal import ArgumentParser

/// What the commands that group articles are told.
struct GroupingOptions: ParsableArguments {
  @OptionGroup var input: PathArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions
}
